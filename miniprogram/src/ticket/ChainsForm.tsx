import { View } from '@tarojs/components'
import { useState } from 'react'
import { LEVELS, type Level } from '../../../shared/ticket/schema'
import { BREACHES, type Chains, MOST_STEPS, STEP_ROLES, type Step, type StepRole } from '../../../shared/ticket/service'
import type { ServiceView } from '../../../shared/ticket/service-contract'
import { useAsk } from '../app/ask'
import { useCommand } from '../app/command'
import { useEdit } from '../app/edit'
import { told } from '../app/go'
import { Field, Line, Toggle } from '../ui/fields'
import { useWords } from '../ui/language'
import { Button, LinkText, Pills } from '../ui/parts'
import { SaveBar } from '../ui/SaveBar'
import { Several } from '../ui/Several'
import { ErrorState, Skeleton } from '../ui/states'
import { ticketFirstWords } from './first-words'
import { inHours } from './in-hours'
import { ticketStaffWords } from './staff-words'

/** Who hears how long after which deadline was missed, level by level. */
export function ChainsForm({ estateId }: { estateId: string }) {
  const { data, error, refetch } = useAsk('ticket.service', { estateId })
  if (!data) return error ? <ErrorState error={error} onRetry={() => void refetch()} /> : <Skeleton />
  return <Form estateId={estateId} view={data} />
}

/** A step as it is typed: its minutes may be no number yet. */
type TypedStep = Omit<Step, 'afterMinutes'> & { after: string }
type Typed = { version: number } & Record<Level, TypedStep[]>
const typedIn = (steps: readonly Step[]): TypedStep[] =>
  steps.map(({ afterMinutes, ...step }) => ({ ...step, after: String(afterMinutes) }))
const stepsOf = (typed: readonly TypedStep[]): Step[] =>
  typed.map(({ after, ...step }) => ({ ...step, afterMinutes: /^\d{1,6}$/.test(after) ? Number(after) : Number.NaN }))
const chainsIn = ({ P0, P1, P2, P3 }: Typed): Chains => ({
  ...{ P0: stepsOf(P0), P1: stepsOf(P1), P2: stepsOf(P2), P3: stepsOf(P3) },
})
const NEW_STEP: TypedStep = { breach: 'resolution', after: '0', roles: ['supervisor'], persons: [], push: true }

function Form({ estateId, view }: { estateId: string; view: ServiceView }) {
  const words = useWords(ticketStaffWords, ticketFirstWords)
  const [level, setLevel] = useState<Level>('P0')
  const { P0, P1, P2, P3 } = view.chains
  const { draft, changed, change, read, settle } = useEdit<Typed>(`chains.${estateId}`, {
    version: view.version,
    ...{ P0: typedIn(P0), P1: typedIn(P1), P2: typedIn(P2), P3: typedIn(P3) },
  })
  const { run, busy, refusal, forget } = useCommand('ticket.configure', { fields: ticketStaffWords })
  const save = async () => {
    const typed = read()
    if (!(await run({ estateId, version: typed.version, chains: chainsIn(typed) }))) return
    settle()
    told(words('service.saved'))
  }
  const steps = draft[level]
  const put = (next: TypedStep[]) => change({ version: draft.version, [level]: next })
  return (
    <>
      <View className="note">{words('service.chainsHow')}</View>
      <View className="section">
        <Pills
          id="chain-level"
          choices={LEVELS.map(value => ({ value, label: `${value} · ${words(`level.${value}`)}` }))}
          value={level}
          onChange={setLevel}
        />
      </View>
      {steps.map((step, at) => (
        <StepCard
          // biome-ignore lint/suspicious/noArrayIndexKey: a step has no other name while it is typed
          key={`${level}-${at}`}
          at={at}
          level={level}
          step={step}
          staff={view.staff}
          onChange={part => put(steps.map((one, n) => (n === at ? { ...one, ...part } : one)))}
          onRemove={steps.length > 1 ? () => put(steps.filter((_, n) => n !== at)) : undefined}
        />
      ))}
      {steps.length < MOST_STEPS && (
        <Button id="chain-add" look="quiet" icon="plus" onPress={() => put([...steps, NEW_STEP])}>
          {words('service.addStep')}
        </Button>
      )}
      <SaveBar
        changed={changed}
        busy={busy}
        refusal={refusal}
        note={words('service.chainsStay')}
        onSave={() => void save()}
        onUndo={() => {
          settle()
          forget()
        }}
      />
    </>
  )
}

interface StepProps {
  at: number
  level: Level
  step: TypedStep
  staff: ServiceView['staff']
  onChange(part: Partial<TypedStep>): void
  onRemove: (() => void) | undefined
}
function StepCard({ at, level, step, staff, onChange, onRemove }: StepProps) {
  const words = useWords(ticketStaffWords, ticketFirstWords)
  const round = level === 'P0' || level === 'P1'
  return (
    <View className="card card--pad" id={`step-${at}`}>
      <Field label={words('service.step', { n: at + 1 })}>
        <Pills
          id={`step-${at}-breach`}
          choices={BREACHES.map(value => ({ value, label: words(`breach.${value}`) }))}
          value={step.breach}
          onChange={breach => onChange({ breach })}
        />
      </Field>
      <Line
        id={`step-${at}-after`}
        kind="number"
        max={6}
        label={`${words(round ? 'service.afterRound' : 'service.after')}${inHours(step.after, words)}`}
        value={step.after}
        onChange={after => onChange({ after })}
      />
      <Field label={words('service.who')}>
        <Several
          id={`step-${at}-role`}
          choices={STEP_ROLES.map((value: StepRole) => ({ value, label: words(`service.role.${value}`) }))}
          values={step.roles}
          onChange={roles => onChange({ roles })}
        />
      </Field>
      <Field label={words('service.persons')}>
        <Several
          id={`step-${at}-person`}
          choices={staff.map(({ personId, name }) => ({ value: personId, label: name }))}
          values={step.persons}
          onChange={persons => onChange({ persons })}
        />
      </Field>
      <Toggle
        id={`step-${at}-push`}
        label={words('service.push')}
        value={step.push}
        onChange={push => onChange({ push })}
      />
      {onRemove && (
        <LinkText id={`step-${at}-remove`} onPress={onRemove}>
          {words('service.removeStep')}
        </LinkText>
      )}
    </View>
  )
}
