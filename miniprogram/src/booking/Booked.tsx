import { Text, View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import type { BookingKind, KindFacts, KindRule } from '../../../shared/booking/kinds'
import type { SlotRow } from '../../../shared/booking/schema'
import { usePerson } from '../app/person'
import { useWords } from '../ui/language'
import { Page } from '../ui/Page'
import { Button, Icon } from '../ui/parts'
import { whenSaid } from '../ui/when'
import { AddToCalendar } from './AddToCalendar'
import { RuleCard } from './RuleCard'
import { bookingWords } from './words'

interface Props {
  bookingId: string
  slot: SlotRow
  kind: KindRule & KindFacts & { kind: BookingKind }
  label: string
  forCaller: boolean
}

/** It is booked: when, what to bring, and into the calendar. */
export function Booked({ bookingId, slot, kind, label, forCaller }: Props) {
  const { language } = usePerson()
  const words = useWords(bookingWords)
  const next = forCaller ? '/packages/desk/plan/index' : '/packages/owner/bookings/index'
  return (
    <Page
      id="booked"
      title={words('booking.done')}
      size="form"
      bar={
        <Button id="go-next" onPress={() => void Taro.redirectTo({ url: next })}>
          {words(forCaller ? 'plan.title' : 'booking.mine')}
        </Button>
      }
    >
      <View className="booked">
        <View className="booked__mark">
          <Icon name="check" />
        </View>
        <Text className="booked__title">{words('booking.done')}</Text>
        <Text className="booked__when">{whenSaid(slot, words)}</Text>
        <Text className="booked__what">{[kind[language], label, slot.serverName].filter(Boolean).join(' · ')}</Text>
        {!forCaller && (
          <AddToCalendar
            booking={{ bookingId, kind: kind.kind, start: slot.start, end: slot.end, houseLabel: label }}
            note={kind.bring[language]}
          />
        )}
      </View>
      <RuleCard kind={kind} />
    </Page>
  )
}
