import { ScrollView, Text, View } from '@tarojs/components'
import { dayOf } from '../../../shared/booking/calendar'
import type { SlotRow } from '../../../shared/booking/schema'
import { pressable } from '../platform/spoken'
import { useWords } from '../ui/language'
import { weekdayName } from '../ui/when'
import { bookingWords } from './words'

interface Props {
  slots: SlotRow[]
  /** `YYYY-MM-DD` */
  day: string
  onDay(day: string): void
}
/** The days that have times, each with how many places are left. */
export function DayStrip({ slots, day, onDay }: Props) {
  const words = useWords(bookingWords)
  const days = [...new Set(slots.map(slot => dayOf(slot.start)))]
  const left = (on: string) =>
    slots.filter(slot => dayOf(slot.start) === on).reduce((sum, slot) => sum + slot.remaining, 0)
  return (
    <ScrollView scrollX className="day-strip" enhanced showScrollbar={false}>
      <View className="day-strip__days">
        {days.map(one => (
          <View
            key={one}
            id={`day-${one}`}
            className={`day ${one === day ? 'day--on' : ''}`}
            {...pressable(() => onDay(one))}
          >
            <Text className="day__weekday">{weekdayName(one, words)}</Text>
            <Text className="day__date">{Number(one.slice(8))}</Text>
            <Text className={`day__left ${left(one) ? '' : 'day__left--none'}`}>
              {left(one) ? words('booking.left', { n: left(one) }) : words('booking.full')}
            </Text>
          </View>
        ))}
      </View>
    </ScrollView>
  )
}
