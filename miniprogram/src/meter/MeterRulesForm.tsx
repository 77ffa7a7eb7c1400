import { METER_KINDS } from '../../../shared/meter/schema'
import type { RulesView } from '../../../shared/meter/views'
import { UTILITIES } from '../../../shared/tariff/schema'
import { useAsk } from '../app/ask'
import { useCommand } from '../app/command'
import { useEdit } from '../app/edit'
import { told } from '../app/go'
import { tariffWords } from '../tariff/words'
import { Field, Line } from '../ui/fields'
import { useWords } from '../ui/language'
import { SaveBar } from '../ui/SaveBar'
import { ErrorState, Skeleton } from '../ui/states'
import { meterStaffWords } from './staff-words'
import { meterWords } from './words'

/** When a month is read, and from what quantity on a meter without a history is held. */
export function MeterRulesForm({ estateId }: { estateId: string }) {
  const { data, error, refetch } = useAsk('meter.rules', { estateId })
  if (!data) return error ? <ErrorState error={error} onRetry={() => void refetch()} /> : <Skeleton />
  return <Form estateId={estateId} rules={data} />
}

const written = ({ window, ceilings }: RulesView): Record<string, string> => ({
  opensOn: String(window.opensOn),
  closesOn: String(window.closesOn),
  ...Object.fromEntries(METER_KINDS.flatMap(kind => UTILITIES.map(one => [`${kind}-${one}`, ceilings[kind][one]]))),
})
const whole = (text = ''): number => (/^\d{1,2}$/.test(text.trim()) ? Number(text) : Number.NaN)

function Form({ estateId, rules }: { estateId: string; rules: RulesView }) {
  const words = useWords(meterStaffWords, meterWords, tariffWords)
  // What was typed is kept with the version it was typed over: somebody else's saving in between is told.
  const { draft, changed, change, read, settle } = useEdit<Record<string, string>>(`meters.${estateId}`, {
    version: String(rules.version),
    ...written(rules),
  })
  const { run, busy, refusal, forget } = useCommand('meter.configure', { fields: meterStaffWords })
  const edit = (part: Record<string, string>) => change({ version: draft.version ?? '0', ...part })
  const save = async () => {
    const typed = read()
    const of = (kind: string) => ({
      WATER: typed[`${kind}-WATER`] ?? '',
      ELECTRICITY: typed[`${kind}-ELECTRICITY`] ?? '',
    })
    const saved = await run({
      estateId,
      version: Number(typed.version),
      window: { opensOn: whole(typed.opensOn), closesOn: whole(typed.closesOn) },
      ceilings: { HOUSE: of('HOUSE'), COMMON: of('COMMON'), MASTER: of('MASTER') },
    })
    if (!saved) return
    settle()
    told(words('rules.meters.saved', { n: saved.version }))
  }
  return (
    <>
      <Field label={words('rules.meters.window')} hint={words('rules.meters.windowHow')}>
        {(['opensOn', 'closesOn'] as const).map(one => (
          <Line
            key={one}
            id={`meters-${one}`}
            kind="number"
            max={2}
            label={words(`rules.meters.${one}`)}
            value={draft[one] ?? ''}
            onChange={value => edit({ [one]: value })}
          />
        ))}
      </Field>
      <Field label={words('rules.meters.ceilings')} hint={words('rules.meters.ceilingsHow')}>
        {METER_KINDS.flatMap(kind =>
          UTILITIES.map(one => (
            <Line
              key={`${kind}-${one}`}
              id={`ceiling-${kind}-${one}`}
              kind="digit"
              max={13}
              label={`${words(`meterKind.${kind}`)} · ${words(`utility.${one}`)}（${words(`unit.${one}`)}）`}
              value={draft[`${kind}-${one}`] ?? ''}
              onChange={value => edit({ [`${kind}-${one}`]: value })}
            />
          )),
        )}
      </Field>
      <SaveBar
        changed={changed}
        busy={busy}
        refusal={refusal}
        note={words('rules.meters.stay')}
        onSave={() => void save()}
        onUndo={() => {
          settle()
          forget()
        }}
      />
    </>
  )
}
