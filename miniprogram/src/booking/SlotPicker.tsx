import { Text, View } from '@tarojs/components'
import { dayOf } from '../../../shared/booking/calendar'
import type { SlotRow } from '../../../shared/booking/schema'
import { pressable } from '../platform/spoken'
import { useWords } from '../ui/language'
import { Icon, Section } from '../ui/parts'
import { dayName, span } from '../ui/when'
import { DayStrip } from './DayStrip'
import { bookingWords } from './words'

interface Props {
  slots: SlotRow[]
  day: string | null
  onDay(day: string): void
  slotId: string | null
  onSlot(slotId: string): void
  /** The house one books for: to show where it stands in line. */
  houseId: string
}

/** Days with what is left of them, then the times of the chosen day. */
export function SlotPicker({ slots, day, onDay, slotId, onSlot, houseId }: Props) {
  const words = useWords(bookingWords)
  const days = [...new Set(slots.map(slot => dayOf(slot.start)))]
  const chosen = day && days.includes(day) ? day : (days[0] ?? '')
  return (
    <>
      <Section title={words('booking.chooseDay')}>
        <DayStrip slots={slots} day={chosen} onDay={onDay} />
      </Section>
      <Section title={dayName(chosen, words)}>
        <View className="slots">
          {slots
            .filter(slot => dayOf(slot.start) === chosen)
            .map((slot, index) => {
              const waits = slot.ownWaiting.includes(houseId)
              return (
                <View
                  key={slot.slotId}
                  id={`slot-${index}`}
                  className={`slot ${slot.slotId === slotId ? 'slot--on' : ''} ${slot.remaining ? '' : 'slot--full'}`}
                  {...pressable(() => onSlot(slot.slotId))}
                >
                  <Text className="slot__time">{span(slot.start, slot.end)}</Text>
                  <Text className="slot__left">
                    {waits
                      ? words('booking.youWait')
                      : slot.remaining
                        ? words('booking.left', { n: slot.remaining })
                        : words('booking.queue', { n: slot.waiting })}
                  </Text>
                  {slot.serverName && <Text className="slot__left">{slot.serverName}</Text>}
                  {slot.slotId === slotId && <Icon name="check" className="slot__mark" />}
                </View>
              )
            })}
        </View>
      </Section>
    </>
  )
}
