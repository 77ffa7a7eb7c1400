import { View } from '@tarojs/components'
import { addDays, startOf, today } from '../../../shared/calendar/day'
import { FREQUENCIES, type Frequency } from '../../../shared/calendar/repeat'
import { dueOn } from '../../../shared/task/act'
import { MOST_CHECKS, TASK_HANDS } from '../../../shared/task/schema'
import { useAsk } from '../app/ask'
import { useCommand } from '../app/command'
import { useDraft } from '../app/draft'
import { told } from '../app/go'
import { Weekdays } from '../calendar/WorkingTime'
import { TimeInput } from '../platform/time-field'
import { DayLine, Field, Line, Toggle, Words } from '../ui/fields'
import { useWords } from '../ui/language'
import { Button, Pills } from '../ui/parts'
import { Refused, Sheet } from '../ui/states'
import { taskStaffWords } from './staff-words'

const ONCE = 'once'
const OFTEN = [ONCE, ...FREQUENCIES] as const
const blank = () => ({
  ...{ title: '', details: '', checks: '', photosNeeded: false, toId: '', often: ONCE as Frequency | typeof ONCE },
  ...{ weekdays: [1], monthDay: '1', day: addDays(today(Date.now()), 1), time: '18:00' },
})
type Draft = ReturnType<typeof blank>
/** What is to be done, by whom, until when or how often. Kept on the device until it is given. */
export function AssignSheet({ estateId, onClose }: { estateId: string; onClose(): void }) {
  const words = useWords(taskStaffWords)
  const { draft, change, discard } = useDraft('task', blank())
  const { run, busy, refusal } = useCommand('task.assign', { firstId: draft.requestId, fields: taskStaffWords })
  const { title, details, checks, photosNeeded, often } = draft
  const give = async () => {
    if (!(await run({ estateId, ...asked(draft) }))) return
    discard()
    told(words('task.given'))
    onClose()
  }
  return (
    <Sheet title={words('task.new')} onClose={onClose}>
      <Line
        id="task-title"
        label={words('task.name')}
        value={title}
        max={60}
        onChange={text => change({ title: text })}
      />
      <To estateId={estateId} value={draft.toId} onChange={toId => change({ toId })} />
      <Field label={words('task.repeat')}>
        <Pills<Draft['often']>
          id="often"
          choices={OFTEN.map(value => ({ value, label: words(`task.repeat.${value}`) }))}
          value={often}
          onChange={value => change({ often: value })}
        />
      </Field>
      <When draft={draft} change={change} />
      <Words id="task-checks" label={words('task.checks')} value={checks} onChange={text => change({ checks: text })} />
      <Words
        id="task-details"
        label={words('task.details')}
        value={details}
        onChange={text => change({ details: text })}
      />
      <Toggle
        id="task-photos"
        label={words('task.photosNeeded')}
        value={photosNeeded}
        onChange={value => change({ photosNeeded: value })}
      />
      <Refused refusal={refusal} />
      <Button id="task-give" busy={busy} disabled={!title.trim() || !draft.toId} onPress={() => void give()}>
        {words('task.give')}
      </Button>
    </Sheet>
  )
}
function asked({ title, details, checks, photosNeeded, toId, often, weekdays, monthDay, day, time }: Draft) {
  const checklist = checks
    .split('\n')
    .map(one => one.trim())
    .filter(Boolean)
    .slice(0, MOST_CHECKS)
  const when =
    often === ONCE
      ? { dueAt: day ? dueOn(day, time) : startOf(today(Date.now())) }
      : { repeat: { frequency: often, weekdays, monthDay: Number(monthDay) || 1, dueTime: time } }
  return { toId, title: title.trim(), details: details.trim(), checklist, photosNeeded, ...when }
}

function To({ estateId, value, onChange }: { estateId: string; value: string; onChange(personId: string): void }) {
  const words = useWords(taskStaffWords)
  const { data } = useAsk('people.staff', { estateId }, { freshMs: 60_000 })
  const fit = (data?.items ?? []).filter(one => TASK_HANDS.includes(one.role))
  const names = new Map(fit.map(one => [one.personId, one.name]))
  return (
    <Field label={words('task.to')}>
      <Pills
        id="task-to"
        choices={[...names].map(([personId, label]) => ({ value: personId, label }))}
        value={value}
        onChange={onChange}
      />
    </Field>
  )
}
/** The fields of what is chosen, and no others. */
function When({ draft, change }: { draft: Draft; change(part: Partial<Draft>): void }) {
  const words = useWords(taskStaffWords)
  const { often, weekdays, monthDay, day, time } = draft
  return (
    <View>
      {often === ONCE && (
        <DayLine id="due-day" label={words('task.dueDay')} value={day} onChange={to => change({ day: to })} />
      )}
      {often === 'weekly' && (
        <Field label={words('task.weekdays')}>
          <Weekdays id="on-day" value={weekdays} onChange={days => change({ weekdays: days })} />
        </Field>
      )}
      {often === 'monthly' && (
        <Field hint={words('task.monthDayWhy')}>
          <Line
            id="month-day"
            label={words('task.monthDay')}
            kind="number"
            max={2}
            value={monthDay}
            onChange={text => change({ monthDay: text })}
          />
        </Field>
      )}
      <Field label={words('task.dueTime')}>
        <TimeInput id="due-time" value={time} label={words('task.dueTime')} onChange={to => change({ time: to })} />
      </Field>
    </View>
  )
}
