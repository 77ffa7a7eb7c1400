import { View } from '@tarojs/components'
import { nextPeriod, periodOf, today } from '../../../shared/calendar/day'
import { dueOn } from '../../../shared/calendar/due'
import { unconfirmed } from '../../../shared/calendar/keep'
import { useAsk } from '../app/ask'
import { serverTime } from '../app/call'
import { go } from '../app/go'
import { pageUrl } from '../app/noun'
import { useRights } from '../app/rights'
import { useWords } from '../ui/language'
import { Icon, LinkText } from '../ui/parts'
import { tariffStaffWords } from './staff-words'

/** Years whose due days come soon and whose holidays nobody has confirmed: those days are a guess. */
export function CalendarNote({ estateId, dueDay }: { estateId: string; dueDay: number }) {
  const words = useWords(tariffStaffWords)
  const may = useRights(estateId)
  const { data } = useAsk('calendar.get', { estateId })
  if (!data) return null
  const day = today(serverTime())
  const due = [periodOf(day), nextPeriod(periodOf(day))].map(period => dueOn(period, dueDay, data.calendar))
  const unknown = unconfirmed([day, ...due], data.calendar)
  if (unknown.length === 0) return null
  return (
    <View className="note" id="no-calendar">
      <Icon name="alert" />
      <View>
        <View>{words('policy.noCalendar', { years: unknown.join('、') })}</View>
        {may('calendar.save') && (
          <LinkText id="to-calendar" onPress={() => go(pageUrl('estate/rules', { part: 'calendar' }))}>
            {words('policy.calendar')}
          </LinkText>
        )}
      </View>
    </View>
  )
}
