import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import type { BookingRow } from '../../../shared/booking/schema'
import { useOutbox } from '../outbox/use-outbox'
import { prepareOffline } from '../platform/network'
import { useWords } from '../ui/language'
import { Button, Icon } from '../ui/parts'
import { carried } from './device'
import { inspectionStaffWords } from './staff-words'
import { type Taking, takeAlong } from './take-along'

/** One button before setting out: every form of the day on this device, so that the day needs no network. */
export function TakeAlong({ bookings }: { bookings: readonly BookingRow[] }) {
  const words = useWords(inspectionStaffWords)
  const { of: here } = useOutbox(carried, () => 0)
  const [taking, setTaking] = useState<Taking | null>(null)
  const [busy, setBusy] = useState(false)
  const [opensOffline, setOpensOffline] = useState(true)
  const missing = bookings.filter(({ bookingId }) => !here.some(form => form.visit?.bookingId === bookingId))
  if (bookings.length === 0) return null
  const take = async () => {
    setBusy(true)
    try {
      await takeAlong(missing, setTaking)
      setOpensOffline(await prepareOffline())
    } finally {
      setBusy(false)
    }
  }
  const full = taking?.left.filter(one => one.why === null) ?? []
  return (
    <View className="section" id="take-along-part">
      {(missing.length > 0 || busy) && (
        <Button id="take-along" look="quiet" icon="offline" busy={busy} onPress={() => void take()}>
          {busy && taking
            ? words('take.doing', { n: taking.done + taking.left.length, of: taking.of })
            : words('take.do', { n: missing.length })}
        </Button>
      )}
      {busy && taking && (
        <View className="answered">
          <View
            className="answered__done"
            style={{ width: `${((taking.done + taking.left.length) / taking.of) * 100}%` }}
          />
        </View>
      )}
      {missing.length === 0 && !busy && (
        <View className="note note--brand" id="taken">
          <Icon name={opensOffline ? 'check' : 'alert'} />
          <Text>{words(opensOffline ? 'take.done' : 'take.noWorker', { n: bookings.length })}</Text>
        </View>
      )}
      {!busy && taking?.offline && (
        <View className="note" id="take-offline">
          <Icon name="alert" />
          <Text>{words('take.offline', { n: taking.done, of: taking.of })}</Text>
        </View>
      )}
      {!busy && full.length > 0 && (
        <View className="note" id="take-full">
          <Icon name="alert" />
          <Text>{words('take.full', { n: full.length, houses: full.map(one => one.houseLabel).join('、') })}</Text>
        </View>
      )}
      {!busy &&
        taking?.left
          .filter(one => one.why !== null)
          .map(one => (
            <View key={one.houseLabel} className="note">
              <Icon name="alert" />
              <Text>{words('take.left', { house: one.houseLabel, why: one.why ?? '' })}</Text>
            </View>
          ))}
    </View>
  )
}
