import type { PersonCalendar } from '../../../shared/booking/calendar'
import type { Calendar } from '../../../shared/calendar/schema'
import { DaysField, HoursField, Weekdays } from '../calendar/WorkingTime'
import { Field, Toggle } from '../ui/fields'
import { useWords } from '../ui/language'
import { bookingStaffWords } from './staff-words'

interface Props {
  own: PersonCalendar
  /** The estate's, to begin from. */
  usual: Calendar
  onChange(part: Partial<PersonCalendar>): void
}
/** What a person or a team does differently: weekdays and hours where they are own ones, and days off. */
export function OwnCalendar({ own, usual, onChange }: Props) {
  const words = useWords(bookingStaffWords)
  return (
    <>
      <Toggle
        id="own-weekdays"
        label={words('rules.ownWeekdays')}
        value={own.weekdays !== null}
        onChange={on => onChange({ weekdays: on ? usual.weekdays : null })}
      />
      {own.weekdays && (
        <Field>
          <Weekdays id="own-weekday" value={own.weekdays} onChange={weekdays => onChange({ weekdays })} />
        </Field>
      )}
      <Toggle
        id="own-hours-on"
        label={words('rules.ownHours')}
        value={Boolean(own.hours)}
        onChange={on => onChange({ hours: on ? usual.hours : null })}
      />
      {own.hours && <HoursField id="own-hours" value={own.hours} onChange={hours => onChange({ hours })} />}
      <DaysField
        id="off"
        label={words('rules.daysOff')}
        value={own.daysOff}
        onChange={daysOff => onChange({ daysOff })}
      />
    </>
  )
}
