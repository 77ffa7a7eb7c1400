import { View } from '@tarojs/components'
import type { Calendar } from '../../../shared/booking/calendar'
import { today } from '../../../shared/calendar/day'
import { differing } from '../../../shared/calendar/due'
import { useAsk } from '../app/ask'
import { serverTime } from '../app/call'
import { useRights } from '../app/rights'
import { useWords } from '../ui/language'
import { Icon } from '../ui/parts'
import { homeWords } from './words'

const FIRST = 6
/** Appointments and due days keep a calendar each: whoever sets the one is told where the other says otherwise. */
export function CalendarsDiffer({ estateId, calendar }: { estateId: string; calendar: Calendar }) {
  const words = useWords(homeWords)
  const reads = useRights(estateId)('tariff.list')
  const { data } = useAsk('tariff.list', { estateId }, { enabled: reads })
  const { holidays, makeUpDays } = calendar
  const days = data?.policy ? differing({ holidays, workdays: makeUpDays }, data.policy, today(serverTime())) : []
  if (days.length === 0) return null
  const named = days.slice(0, FIRST).join('、')
  return (
    <View className="note" id="calendars-differ">
      <Icon name="alert" />
      {words('rules.calendarsDiffer', { n: days.length, days: days.length > FIRST ? `${named}…` : named })}
    </View>
  )
}
