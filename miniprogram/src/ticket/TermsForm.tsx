import { View } from '@tarojs/components'
import { LEVELS, SUSPEND_REASONS } from '../../../shared/ticket/schema'
import { type ServiceTerms, TERM_KINDS } from '../../../shared/ticket/service'
import type { ServiceView } from '../../../shared/ticket/service-contract'
import { useAsk } from '../app/ask'
import { useCommand } from '../app/command'
import { useEdit } from '../app/edit'
import { told } from '../app/go'
import { Field, Line } from '../ui/fields'
import { useWords } from '../ui/language'
import { SaveBar } from '../ui/SaveBar'
import { ErrorState, Skeleton } from '../ui/states'
import { ticketFirstWords } from './first-words'
import { inHours } from './in-hours'
import { ticketStaffWords } from './staff-words'

/** What the estate promises of its tickets: the figures the deadlines are made of, and what reporters are shown. */
export function TermsForm({ estateId }: { estateId: string }) {
  const { data, error, refetch } = useAsk('ticket.service', { estateId })
  if (!data) return error ? <ErrorState error={error} onRetry={() => void refetch()} /> : <Skeleton />
  return <Form estateId={estateId} view={data} />
}

type Typed = Record<string, string>
const written = ({ levels, kinds, complexMinutes, holdMinutes }: ServiceTerms): Typed => ({
  ...Object.fromEntries(
    LEVELS.flatMap(level => [
      [`${level}-respond`, String(levels[level].respond)],
      [`${level}-arrive`, levels[level].arrive === null ? '' : String(levels[level].arrive)],
      [`${level}-resolve`, String(levels[level].resolve)],
    ]),
  ),
  ...Object.fromEntries(
    TERM_KINDS.flatMap(kind => [
      [`${kind}-respond`, String(kinds[kind].respond)],
      [`${kind}-resolve`, String(kinds[kind].resolve)],
    ]),
  ),
  complex: String(complexMinutes),
  ...Object.fromEntries(SUSPEND_REASONS.map(reason => [`hold-${reason}`, String(holdMinutes[reason])])),
})
const whole = (text = ''): number => (/^\d{1,6}$/.test(text.trim()) ? Number(text) : Number.NaN)
/** What was typed, as it is sent; what is no number is refused by its field's name. */
function termsIn(typed: Typed): ServiceTerms {
  const level = (of: string) => ({
    respond: whole(typed[`${of}-respond`]),
    arrive: typed[`${of}-arrive`]?.trim() ? whole(typed[`${of}-arrive`]) : null,
    resolve: whole(typed[`${of}-resolve`]),
  })
  const kind = (of: string) => ({ respond: whole(typed[`${of}-respond`]), resolve: whole(typed[`${of}-resolve`]) })
  return {
    levels: { P0: level('P0'), P1: level('P1'), P2: level('P2'), P3: level('P3') },
    kinds: { complaint: kind('complaint'), inquiry: kind('inquiry'), suggestion: kind('suggestion') },
    complexMinutes: whole(typed.complex),
    holdMinutes: {
      parts: whole(typed['hold-parts']),
      owner: whole(typed['hold-owner']),
      third_party: whole(typed['hold-third_party']),
    },
  }
}

function Form({ estateId, view }: { estateId: string; view: ServiceView }) {
  const words = useWords(ticketStaffWords, ticketFirstWords)
  const { draft, changed, change, read, settle } = useEdit<Typed>(`terms.${estateId}`, {
    version: String(view.version),
    ...written(view.terms),
  })
  const { run, busy, refusal, forget } = useCommand('ticket.configure', { fields: ticketStaffWords })
  const save = async () => {
    const typed = read()
    if (!(await run({ estateId, version: Number(typed.version), terms: termsIn(typed) }))) return
    settle()
    told(words('service.saved'))
  }
  const minutes = (field: string, label: string) => (
    <Line
      key={field}
      id={`terms-${field}`}
      kind="number"
      max={6}
      label={`${label}${inHours(draft[field] ?? '', words)}`}
      hint={field.endsWith('-arrive') ? words('service.asAgreed') : ''}
      value={draft[field] ?? ''}
      onChange={value => change({ version: draft.version ?? '0', [field]: value })}
    />
  )
  return (
    <>
      <View className="note">{words('service.termsHow')}</View>
      {LEVELS.map(level => (
        <Field key={level} label={`${level} · ${words(`level.${level}`)}`}>
          <View className="terms">
            {(['respond', 'arrive', 'resolve'] as const).map(one =>
              minutes(`${level}-${one}`, words(`service.${one}`)),
            )}
          </View>
        </Field>
      ))}
      {TERM_KINDS.map(kind => (
        <Field key={kind} label={words(`kind.${kind}`)}>
          <View className="terms">
            {(['respond', 'resolve'] as const).map(one => minutes(`${kind}-${one}`, words(`service.${one}`)))}
            {kind === 'complaint' && minutes('complex', words('service.complex'))}
          </View>
        </Field>
      ))}
      <Field label={words('service.holds')} hint={words('service.holdsHow')}>
        <View className="terms">
          {SUSPEND_REASONS.map(reason => minutes(`hold-${reason}`, words(`reason.${reason}`)))}
        </View>
      </Field>
      <SaveBar
        changed={changed}
        busy={busy}
        refusal={refusal}
        note={words('service.termsStay')}
        onSave={() => void save()}
        onUndo={() => {
          settle()
          forget()
        }}
      />
    </>
  )
}
