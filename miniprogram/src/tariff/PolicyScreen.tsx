import { useState } from 'react'
import { exact, fenOf, writeYuan } from '../../../shared/money/decimal'
import { PRORATION } from '../../../shared/tariff/prorate'
import { DEFAULT_POLICY, type Policy } from '../../../shared/tariff/schema'
import { yuan } from '../app/amount'
import { useAsk } from '../app/ask'
import { useCommand } from '../app/command'
import { told } from '../app/go'
import { rolesIn } from '../app/hats'
import { usePerson } from '../app/person'
import { Field, Line, Words } from '../ui/fields'
import { useWords } from '../ui/language'
import { Page } from '../ui/Page'
import { Button, Card, Pills } from '../ui/parts'
import { ErrorState, Refused, Skeleton } from '../ui/states'
import { Facts } from '../ui/Table'
import { tariffStaffWords } from './staff-words'

/** What the estate's contract says about charging: a manager writes it, whoever bills reads it. */
export function PolicyScreen() {
  const { hat, me } = usePerson()
  const words = useWords(tariffStaffWords)
  const estateId = hat?.estateId ?? ''
  const { data, error, refetch } = useAsk('tariff.list', { estateId }, { enabled: Boolean(hat) })
  if (!data)
    return (
      <Page id="policy" title={words('policy.title')} size="form">
        {error ? <ErrorState error={error} onRetry={() => void refetch()} /> : <Skeleton />}
      </Page>
    )
  const policy = data.policy ?? DEFAULT_POLICY
  if (rolesIn(me, estateId).includes('manager')) return <PolicyForm estateId={estateId} policy={policy} />
  return (
    <Page id="policy" title={words('policy.title')} size="form">
      <Card id="policy-facts">
        <Facts
          facts={[
            [words('policy.proration'), words(`policy.proration.${policy.proration}`)],
            [words('policy.dueDay'), String(policy.dueDay)],
            [words('policy.vacancyRatio'), policy.vacancyRatio],
            [words('policy.minVacantDays'), String(policy.minVacantDays)],
            [words('policy.penaltyRate'), policy.penaltyRate],
            policy.lpr ? [words('policy.lpr'), policy.lpr] : null,
            [words('policy.publishedAheadDays'), String(policy.publishedAheadDays)],
            policy.waiverLimitFen === undefined ? null : [words('policy.waiverLimit'), yuan(policy.waiverLimitFen)],
            policy.holidays.length ? [words('policy.holidays'), policy.holidays.join('、')] : null,
            policy.workdays.length ? [words('policy.workdays'), policy.workdays.join('、')] : null,
          ]}
        />
      </Card>
    </Page>
  )
}

const daysOf = (text: string): string[] => text.split(/[\s,，、]+/).filter(Boolean)
const whole = (text: string): number => (/^\d{1,4}$/.test(text.trim()) ? Number(text) : Number.NaN)

function PolicyForm({ estateId, policy }: { estateId: string; policy: Policy }) {
  const words = useWords(tariffStaffWords)
  const [typed, setTyped] = useState({
    proration: policy.proration,
    dueDay: String(policy.dueDay),
    vacancyRatio: policy.vacancyRatio,
    minVacantDays: String(policy.minVacantDays),
    penaltyRate: policy.penaltyRate,
    lpr: policy.lpr ?? '',
    publishedAheadDays: String(policy.publishedAheadDays),
    waiverLimit: policy.waiverLimitFen === undefined ? '' : writeYuan(policy.waiverLimitFen),
    holidays: policy.holidays.join(' '),
    workdays: policy.workdays.join(' '),
  })
  const change = (part: Partial<typeof typed>) => setTyped(before => ({ ...before, ...part }))
  const { run, busy, refusal } = useCommand('tariff.setPolicy', { fields: tariffStaffWords })
  const save = async () => {
    const limit = /^\d{1,6}(\.\d{1,2})?$/.test(typed.waiverLimit) ? fenOf(exact(typed.waiverLimit)) : undefined
    const written = {
      proration: typed.proration,
      vacancyRatio: typed.vacancyRatio.trim(),
      penaltyRate: typed.penaltyRate.trim(),
      dueDay: whole(typed.dueDay),
      minVacantDays: whole(typed.minVacantDays),
      publishedAheadDays: whole(typed.publishedAheadDays),
      holidays: daysOf(typed.holidays),
      workdays: daysOf(typed.workdays),
      ...(limit !== undefined && { waiverLimitFen: limit }),
      ...(typed.lpr.trim() && { lpr: typed.lpr.trim() }),
    }
    if (await run({ estateId, policy: written })) told(words('policy.saved'))
  }
  const figures = [
    'dueDay',
    'vacancyRatio',
    'minVacantDays',
    'penaltyRate',
    'lpr',
    'publishedAheadDays',
    'waiverLimit',
  ] as const
  return (
    <Page
      id="policy"
      title={words('policy.title')}
      size="form"
      bar={
        <>
          <Refused refusal={refusal} />
          <Button id="policy-save" busy={busy} onPress={() => void save()}>
            {words('assign.save')}
          </Button>
        </>
      }
    >
      <Field label={words('policy.proration')}>
        <Pills
          id="proration"
          choices={PRORATION.map(value => ({ value, label: words(`policy.proration.${value}`) }))}
          value={typed.proration}
          onChange={proration => change({ proration })}
        />
      </Field>
      {figures.map(field => (
        <Line
          key={field}
          id={`policy-${field}`}
          label={words(`policy.${field}`)}
          kind="digit"
          value={typed[field]}
          onChange={value => change({ [field]: value })}
        />
      ))}
      <Words
        id="policy-holidays"
        label={words('policy.holidays')}
        hint={words('policy.daysHint')}
        value={typed.holidays}
        max={2400}
        onChange={holidays => change({ holidays })}
      />
      <Words
        id="policy-workdays"
        label={words('policy.workdays')}
        hint={words('policy.daysHint')}
        value={typed.workdays}
        max={2400}
        onChange={workdays => change({ workdays })}
      />
    </Page>
  )
}
