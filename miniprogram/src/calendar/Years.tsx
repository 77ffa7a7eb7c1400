import { View } from '@tarojs/components'
import type { Announced } from '../../../shared/calendar/contract'
import { today } from '../../../shared/calendar/day'
import { adopt, differing, ofYear, yearOf } from '../../../shared/calendar/keep'
import type { Calendar, DayLists } from '../../../shared/calendar/schema'
import { serverTime } from '../app/call'
import { Field } from '../ui/fields'
import { useWords } from '../ui/language'
import { Button, LinkText, Tag } from '../ui/parts'
import { calendarStaffWords } from './staff-words'

const FIRST = 4
interface Props {
  calendar: Calendar
  announced: readonly Announced[]
  onChange(part: Partial<Calendar>): void
}
/** This year and the next: what the state announced, and whether a person has confirmed that the lists say it all. */
export function Years({ calendar, announced, onChange }: Props) {
  const words = useWords(calendarStaffWords)
  const year = yearOf(today(serverTime()))
  return (
    <Field label={words('calendar.years')}>
      {[year, year + 1].map(one => (
        <Year
          key={one}
          year={one}
          calendar={calendar}
          announced={announced.find(of => of.year === one) ?? null}
          onChange={onChange}
        />
      ))}
    </Field>
  )
}

interface YearProps extends Omit<Props, 'announced'> {
  year: number
  announced: Announced | null
}
function Year({ year, calendar, announced, onChange }: YearProps) {
  const words = useWords(calendarStaffWords)
  const own = ofYear(calendar, year)
  const confirmed = calendar.years.includes(year)
  const differs = announced ? differing(own, announced) : []
  const said = ({ holidays, makeUpDays }: DayLists) =>
    words('calendar.counts', { holidays: holidays.length, makeUpDays: makeUpDays.length })
  const named = differs.slice(0, FIRST).join('、')
  const entered = own.holidays.length > 0
  return (
    <View className="year" id={`year-${year}`}>
      <View className="year__head">
        <View>{words('calendar.year', { year })}</View>
        <Tag tone={confirmed ? 'green' : 'amber'}>
          {words(confirmed ? 'calendar.confirmed' : 'calendar.unconfirmed')}
        </Tag>
      </View>
      <View className="year__words">
        {(confirmed || entered) && <View>{said(own)}</View>}
        {announced && !confirmed && <View>{words('calendar.asAnnounced', { counts: said(announced) })}</View>}
        {announced && (confirmed || entered) && differs.length > 0 && (
          <View>
            {words('calendar.differs', {
              days: differs.length > FIRST ? words('calendar.more', { days: named, n: differs.length }) : named,
            })}
          </View>
        )}
        {!announced && !confirmed && <View>{words('calendar.notAnnounced')}</View>}
      </View>
      {announced && (!confirmed || differs.length > 0) && (
        <Button id={`year-adopt-${year}`} look="quiet" small onPress={() => onChange(adopt(calendar, announced))}>
          {words('calendar.adopt')}
        </Button>
      )}
      {!confirmed && entered && (
        <Button
          id={`year-confirm-${year}`}
          look="quiet"
          small
          onPress={() => onChange({ years: [...calendar.years, year].sort() })}
        >
          {words('calendar.confirm', { year })}
        </Button>
      )}
      {confirmed && (
        <LinkText
          id={`year-back-${year}`}
          onPress={() => onChange({ years: calendar.years.filter(one => one !== year) })}
        >
          {words('calendar.takeBack')}
        </LinkText>
      )}
    </View>
  )
}
