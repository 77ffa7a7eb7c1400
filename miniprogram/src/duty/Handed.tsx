import { Text, View } from '@tarojs/components'
import type { HandedKey, HandedTicket } from '../../../shared/duty/schema'
import { CATEGORY_NAMES } from '../../../shared/ticket/names'
import { useReading, useWords } from '../ui/language'
import { absolute } from '../ui/time'
import { dutyStaffWords } from './staff-words'

/** What a ticket in hand is, in a line. */
export function useTicketLine() {
  const words = useWords(dutyStaffWords)
  const { language } = useReading()
  return ({ number, category, placeLabel, state, arriveBy, resolveBy }: HandedTicket): string => {
    const held = state === 'suspended'
    const came = arriveBy !== null && !held
    return [
      number,
      CATEGORY_NAMES[category][language],
      placeLabel,
      held ? words('hov.held') : words(came ? 'hov.come' : 'hov.due', { at: absolute(came ? arriveBy : resolveBy) }),
    ]
      .filter(Boolean)
      .join(' · ')
  }
}
export function useKeyLine() {
  const words = useWords(dutyStaffWords)
  return ({ number, houseLabel, holderName }: HandedKey): string =>
    words('hov.key', { number, house: houseLabel, holder: holderName })
}
/** All that changes hands. */
export function Handed({
  row: { tickets, keys, notes },
}: {
  row: { tickets: HandedTicket[]; keys: HandedKey[]; notes: string }
}) {
  const ticketLine = useTicketLine()
  const keyLine = useKeyLine()
  return (
    <View className="prose">
      {tickets.map(one => (
        <View key={one.ticketId}>{ticketLine(one)}</View>
      ))}
      {keys.map(one => (
        <View key={one.keyId}>{keyLine(one)}</View>
      ))}
      {notes && <Text>{notes}</Text>}
    </View>
  )
}
