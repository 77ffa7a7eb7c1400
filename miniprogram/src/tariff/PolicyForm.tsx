import { PRORATION } from '../../../shared/tariff/prorate'
import type { Policy } from '../../../shared/tariff/schema'
import { useCommand } from '../app/command'
import { useEdit } from '../app/edit'
import { told } from '../app/go'
import { Field, Line } from '../ui/fields'
import { useWords } from '../ui/language'
import { Page } from '../ui/Page'
import { Button, Pills } from '../ui/parts'
import { Refused } from '../ui/states'
import { Theirs } from '../ui/Theirs'
import { CalendarNote } from './CalendarNote'
import { LIMITS, policyOf, typedOf } from './policy-draft'
import { tariffStaffWords } from './staff-words'
import { tariffWords } from './words'

const FIGURES = [
  'dueDay',
  'vacancyRatio',
  'minVacantDays',
  'penaltyRate',
  'lpr',
  'publishedAheadDays',
  'waiverLimit',
] as const
interface Props {
  estateId: string
  policy: Policy
  version: number
}
function useLabels() {
  const words = useWords(tariffStaffWords, tariffWords)
  return (field: keyof ReturnType<typeof typedOf>) => {
    const item = LIMITS.find(one => one === field)
    if (item) return words('policy.chargeLimit', { item: words(`item.${item}`) })
    return words(`policy.${field as Exclude<typeof field, (typeof LIMITS)[number]>}`)
  }
}
export function PolicyForm({ estateId, policy, version }: Props) {
  const words = useWords(tariffStaffWords)
  const { draft, changed, theirs, change, read, settle } = useEdit(`policy.${estateId}`, typedOf(policy))
  const { run, busy, refusal, forget } = useCommand('tariff.setPolicy', { fields: tariffStaffWords })
  const save = async () => {
    if (!(await run({ estateId, version, policy: policyOf(policy, read()) }))) return
    settle()
    told(words('policy.saved'))
  }
  const undo = () => {
    settle()
    forget()
  }
  const labelOf = useLabels()
  const saidOf = (field: string, value: unknown) =>
    field === 'proration' ? words(`policy.proration.${value as Policy['proration']}`) : value
  return (
    <Page
      id="policy"
      title={words('policy.title')}
      size="form"
      bar={
        <>
          <Theirs changes={theirs.map(({ field, value }) => [labelOf(field), saidOf(field, value)])} />
          <Refused refusal={refusal} />
          <Button id="policy-save" busy={busy} onPress={() => void save()}>
            {words('assign.save')}
          </Button>
          {changed && (
            <Button id="policy-undo" look="quiet" disabled={busy} onPress={undo}>
              {words('rules.undo')}
            </Button>
          )}
        </>
      }
    >
      <Field label={words('policy.proration')}>
        <Pills
          id="proration"
          choices={PRORATION.map(value => ({ value, label: words(`policy.proration.${value}`) }))}
          value={draft.proration}
          onChange={proration => change({ proration })}
        />
      </Field>
      {FIGURES.map(field => (
        <Line
          key={field}
          id={`policy-${field}`}
          label={labelOf(field)}
          kind="digit"
          value={draft[field]}
          onChange={value => change({ [field]: value })}
        />
      ))}
      {LIMITS.map(item => (
        <Line
          key={item}
          id={`policy-limit-${item}`}
          label={labelOf(item)}
          hint={words('policy.chargeLimitHint')}
          kind="digit"
          value={draft[item]}
          onChange={value => change({ [item]: value })}
        />
      ))}
      <CalendarNote estateId={estateId} dueDay={policy.dueDay} />
    </Page>
  )
}
