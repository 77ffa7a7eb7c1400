import type { Calendar } from '../../../shared/booking/calendar'
import { useCommand } from '../app/command'
import { useEdit } from '../app/edit'
import { told } from '../app/go'
import { Field } from '../ui/fields'
import { useWords } from '../ui/language'
import { SaveBar } from '../ui/SaveBar'
import { bookingStaffWords } from './staff-words'
import { DaysField, HoursField, Weekdays } from './WorkingTime'
import './booking.scss'

/** When the estate works: weekdays and hours, holidays, and the days worked instead of them. */
export function CalendarRules({
  estateId,
  calendar,
  version,
}: {
  estateId: string
  calendar: Calendar
  version: number
}) {
  const words = useWords(bookingStaffWords)
  const { draft, changed, theirs, change, read, settle } = useEdit<Calendar>(`calendar.${estateId}`, calendar)
  const { run, busy, refusal, forget } = useCommand('booking.configure', { fields: bookingStaffWords })
  const save = async () => {
    if (!(await run({ estateId, version, calendar: read() }))) return
    settle()
    told(words('rules.calendarSaved'))
  }
  return (
    <>
      <Field label={words('rules.weekdays')}>
        <Weekdays id="weekday" value={draft.weekdays} onChange={weekdays => change({ weekdays })} />
      </Field>
      <HoursField id="hours" value={draft.hours} onChange={hours => change({ hours })} />
      <DaysField
        id="holiday"
        label={words('rules.holidays')}
        value={draft.holidays}
        onChange={holidays => change({ holidays })}
      />
      <DaysField
        id="make-up"
        label={words('rules.makeUpDays')}
        hint={words('rules.makeUpHint')}
        value={draft.makeUpDays}
        onChange={makeUpDays => change({ makeUpDays })}
      />
      <SaveBar
        changed={changed}
        busy={busy}
        refusal={refusal}
        theirs={theirs.map(({ field, value }) => [words(`rules.${field}`), value])}
        note={words('rules.openStay')}
        onSave={() => void save()}
        onUndo={() => {
          settle()
          forget()
        }}
      />
    </>
  )
}
