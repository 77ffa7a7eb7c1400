import { View } from '@tarojs/components'
import { nextPeriod, periodOf, today } from '../../../shared/calendar/day'
import { dueOn, isKnown } from '../../../shared/calendar/due'
import type { Policy } from '../../../shared/tariff/schema'
import { serverTime } from '../app/call'
import { useWords } from '../ui/language'
import { Icon } from '../ui/parts'
import { tariffStaffWords } from './staff-words'

/** Years whose due days come soon and whose holidays nobody has entered: those days are a guess. */
export function CalendarNote({ policy }: { policy: Policy }) {
  const words = useWords(tariffStaffWords)
  const now = periodOf(today(serverTime()))
  const due = [now, nextPeriod(now)].map(period => dueOn(period, policy.dueDay, policy))
  const unknown = [...new Set([today(serverTime()), ...due].filter(day => !isKnown(day, policy)).map(yearOf))]
  if (unknown.length === 0) return null
  return (
    <View className="note" id="no-calendar">
      <Icon name="alert" />
      {words('policy.noCalendar', { years: unknown.join('、') })}
    </View>
  )
}
const yearOf = (day: string): string => day.slice(0, 4)
