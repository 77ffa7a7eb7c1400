import { View } from '@tarojs/components'
import type { CalendarView } from '../../../shared/calendar/contract'
import type { Calendar } from '../../../shared/calendar/schema'
import { useAsk } from '../app/ask'
import { useCommand } from '../app/command'
import { useEdit } from '../app/edit'
import { told } from '../app/go'
import { Field } from '../ui/fields'
import { useWords } from '../ui/language'
import { Icon } from '../ui/parts'
import { SaveBar } from '../ui/SaveBar'
import { ErrorState, Skeleton } from '../ui/states'
import { calendarStaffWords } from './staff-words'
import { DaysField, HoursField, Weekdays } from './WorkingTime'
import { Years } from './Years'

/** When the estate works: what appointments, due days, reminders and the deadlines of tickets go by. */
export function CalendarForm({ estateId }: { estateId: string }) {
  const { data, error, refetch } = useAsk('calendar.get', { estateId })
  if (!data) return error ? <ErrorState error={error} onRetry={() => void refetch()} /> : <Skeleton />
  return <Form estateId={estateId} view={data} />
}

function Form({ estateId, view }: { estateId: string; view: CalendarView }) {
  const words = useWords(calendarStaffWords)
  const { draft, changed, theirs, change, read, settle } = useEdit<Calendar>(`calendar.${estateId}`, view.calendar)
  const { run, busy, refusal, forget } = useCommand('calendar.save', { fields: calendarStaffWords })
  const save = async () => {
    if (!(await run({ estateId, version: view.version, calendar: read() }))) return
    settle()
    told(words('calendar.calendarSaved'))
  }
  return (
    <>
      {view.unconfirmed.length > 0 && (
        <View className="note" id="years-unsure">
          <Icon name="alert" />
          {words('calendar.unsure', { years: view.unconfirmed.join(' / ') })}
        </View>
      )}
      <Field label={words('calendar.weekdays')}>
        <Weekdays id="weekday" value={draft.weekdays} onChange={weekdays => change({ weekdays })} />
      </Field>
      <HoursField id="hours" value={draft.hours} onChange={hours => change({ hours })} />
      <Years calendar={draft} announced={view.announced} onChange={change} />
      <DaysField
        id="holiday"
        label={words('calendar.holidays')}
        value={draft.holidays}
        onChange={holidays => change({ holidays })}
      />
      <DaysField
        id="make-up"
        label={words('calendar.makeUpDays')}
        hint={words('calendar.makeUpHint')}
        value={draft.makeUpDays}
        onChange={makeUpDays => change({ makeUpDays })}
      />
      <SaveBar
        changed={changed}
        busy={busy}
        refusal={refusal}
        theirs={theirs.map(({ field, value }) => [words(`calendar.${field}`), value])}
        note={words('calendar.openStay')}
        onSave={() => void save()}
        onUndo={() => {
          settle()
          forget()
        }}
      />
    </>
  )
}
