import { View } from '@tarojs/components'
import { useState } from 'react'
import { FREQUENCIES, type Frequency } from '../../../shared/calendar/repeat'
import { ANYONE } from '../../../shared/patrol/schema'
import type { PlanView } from '../../../shared/patrol/views'
import { useWhole } from '../app/ask'
import { useCommand } from '../app/command'
import { told } from '../app/go'
import { HoursField, Weekdays } from '../calendar/WorkingTime'
import { Field, Line, Toggle } from '../ui/fields'
import { useWords } from '../ui/language'
import { Button, Pills, Section } from '../ui/parts'
import { Refused } from '../ui/states'
import { patrolStaffWords } from './staff-words'

interface Props {
  plan: PlanView | null
  routeId: string
  estateId: string
  onDone(): void
}
type Draft = Pick<PlanView, 'frequency' | 'weekdays' | 'monthDay' | 'times' | 'workdays' | 'walkerId' | 'on'>
const FRESH: Draft = {
  ...{ frequency: 'daily', weekdays: [1], monthDay: 1, times: [{ from: '09:00', until: '10:00' }] },
  ...{ workdays: false, walkerId: ANYONE, on: true },
}
/** When a route is walked and by whom. */
export function PlanForm({ plan, routeId, estateId, onDone }: Props) {
  const words = useWords(patrolStaffWords)
  const crew = useWhole('ticket.crew', { estateId })
  const [draft, setDraft] = useState<Draft>(plan ?? FRESH)
  const put = (part: Partial<Draft>) => setDraft(before => ({ ...before, ...part }))
  const { frequency, weekdays, monthDay, times, workdays, walkerId, on } = draft
  const { run, busy, refusal } = useCommand('patrol.savePlan')
  const save = async () => {
    const seen = plan ? { planId: plan.planId, version: plan.version } : {}
    const who = walkerId === ANYONE ? {} : { walkerId }
    const asked = { estateId, routeId, ...seen, frequency, weekdays, monthDay, times, workdays, on, ...who }
    if (!(await run(asked))) return
    told(words('pplan.saved'))
    onDone()
  }
  const workers = (crew.rows ?? []).map(({ personId, name }) => ({ value: personId, label: name }))
  const gone = plan && plan.walkerId !== ANYONE && !workers.some(one => one.value === plan.walkerId)
  return (
    <Section title={words(plan ? 'pplan.edit' : 'pplan.add')}>
      <OnDays draft={draft} put={put} />
      <HoursField
        id="times"
        label={words('pplan.times')}
        value={times.map(({ from, until }) => ({ from, to: until }))}
        onChange={spans => put({ times: spans.map(({ from, to }) => ({ from, until: to })) })}
      />
      <Toggle
        id="workdays"
        label={words('pplan.workdays')}
        value={workdays}
        onChange={value => put({ workdays: value })}
      />
      <Field label={words('pplan.walker')}>
        <Pills
          id="walker"
          choices={[
            { value: ANYONE, label: words('pplan.anyone') },
            ...workers,
            ...(gone ? [{ value: plan.walkerId, label: plan.walkerName }] : []),
          ]}
          value={walkerId}
          onChange={value => put({ walkerId: value })}
        />
      </Field>
      <Toggle id="plan-on" label={words('pplan.on')} value={on} onChange={value => put({ on: value })} />
      <Refused refusal={refusal} />
      <View className="actions">
        <Button
          id="plan-save"
          busy={busy}
          disabled={frequency === 'monthly' && monthDay < 1}
          onPress={() => void save()}
        >
          {words('pplan.save')}
        </Button>
        <Button id="plan-cancel" look="quiet" onPress={onDone}>
          {words('pplan.cancel')}
        </Button>
      </View>
    </Section>
  )
}

/** On which days: the fields of what is chosen, and no others. */
function OnDays({ draft, put }: { draft: Draft; put(part: Partial<Draft>): void }) {
  const words = useWords(patrolStaffWords)
  const { frequency, weekdays, monthDay } = draft
  return (
    <>
      <Field label={words('pplan.frequency')}>
        <Pills<Frequency>
          id="frequency"
          choices={FREQUENCIES.map(value => ({ value, label: words(`pplan.${value}`) }))}
          value={frequency}
          onChange={value => put({ frequency: value })}
        />
      </Field>
      {frequency === 'weekly' && (
        <Field label={words('pplan.weekdays')}>
          <Weekdays id="on-day" value={weekdays} onChange={days => put({ weekdays: days })} />
        </Field>
      )}
      {frequency === 'monthly' && (
        <Field hint={words('pplan.monthDayWhy')}>
          <Line
            id="month-day"
            label={words('pplan.monthDay')}
            kind="number"
            max={2}
            value={String(monthDay || '')}
            onChange={text => put({ monthDay: Number(text) || 0 })}
          />
        </Field>
      )}
    </>
  )
}
