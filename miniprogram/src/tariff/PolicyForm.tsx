import { useState } from 'react'
import { exact, fenOf, writeYuan } from '../../../shared/money/decimal'
import { PRORATION } from '../../../shared/tariff/prorate'
import type { Policy } from '../../../shared/tariff/schema'
import { useCommand } from '../app/command'
import { told } from '../app/go'
import { Field, Line, Words } from '../ui/fields'
import { useWords } from '../ui/language'
import { Page } from '../ui/Page'
import { Button, Pills } from '../ui/parts'
import { Refused } from '../ui/states'
import { CalendarNote } from './CalendarNote'
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
/** What one accountant may charge alone, by item; left empty, the usual holds. */
const LIMITS = ['KEY', 'CARD', 'RENOVATION_WASTE', 'REPAIR'] as const
const DAYS = ['holidays', 'workdays'] as const
const AMOUNT = /^\d{1,6}(\.\d{1,2})?$/
const daysOf = (text: string): string[] => text.split(/[\s,，、]+/).filter(Boolean)
/** What is no number is no number either where it is sent, so that the form says so. */
const whole = (text: string): number => (/^\d{1,4}$/.test(text.trim()) ? Number(text) : Number.NaN)
const amount = (text: string): number => (AMOUNT.test(text.trim()) ? fenOf(exact(text.trim())) : Number.NaN)

const typedOf = (policy: Policy) => ({
  proration: policy.proration,
  dueDay: String(policy.dueDay),
  vacancyRatio: policy.vacancyRatio,
  minVacantDays: String(policy.minVacantDays),
  penaltyRate: policy.penaltyRate,
  lpr: policy.lpr ?? '',
  publishedAheadDays: String(policy.publishedAheadDays),
  waiverLimit: policy.waiverLimitFen === undefined ? '' : writeYuan(policy.waiverLimitFen),
  limits: Object.fromEntries(
    LIMITS.map(item => {
      const fen = policy.chargeLimitsFen?.[item]
      return [item, fen === undefined ? '' : writeYuan(fen)]
    }),
  ) as Record<(typeof LIMITS)[number], string>,
  holidays: policy.holidays.join(' '),
  workdays: policy.workdays.join(' '),
})
/** What the page does not ask stays as it was. */
const policyOf = ({ meteredTransfer }: Policy, typed: ReturnType<typeof typedOf>) => ({
  meteredTransfer,
  proration: typed.proration,
  vacancyRatio: typed.vacancyRatio.trim(),
  penaltyRate: typed.penaltyRate.trim(),
  dueDay: whole(typed.dueDay),
  minVacantDays: whole(typed.minVacantDays),
  publishedAheadDays: whole(typed.publishedAheadDays),
  holidays: daysOf(typed.holidays),
  workdays: daysOf(typed.workdays),
  ...(typed.waiverLimit.trim() && { waiverLimitFen: amount(typed.waiverLimit) }),
  ...(LIMITS.some(item => typed.limits[item].trim()) && {
    chargeLimitsFen: Object.fromEntries(
      LIMITS.flatMap(item => (typed.limits[item].trim() ? [[item, amount(typed.limits[item])]] : [])),
    ),
  }),
  ...(typed.lpr.trim() && { lpr: typed.lpr.trim() }),
})

export function PolicyForm({ estateId, policy }: { estateId: string; policy: Policy }) {
  const words = useWords(tariffStaffWords, tariffWords)
  const [typed, setTyped] = useState(() => typedOf(policy))
  const change = (part: Partial<typeof typed>) => setTyped(before => ({ ...before, ...part }))
  const { run, busy, refusal } = useCommand('tariff.setPolicy', { fields: tariffStaffWords })
  const save = async () => {
    if (await run({ estateId, policy: policyOf(policy, typed) })) told(words('policy.saved'))
  }
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
      {FIGURES.map(field => (
        <Line
          key={field}
          id={`policy-${field}`}
          label={words(`policy.${field}`)}
          kind="digit"
          value={typed[field]}
          onChange={value => change({ [field]: value })}
        />
      ))}
      {LIMITS.map(item => (
        <Line
          key={item}
          id={`policy-limit-${item}`}
          label={words('policy.chargeLimit', { item: words(`item.${item}`) })}
          hint={words('policy.chargeLimitHint')}
          kind="digit"
          value={typed.limits[item]}
          onChange={value => change({ limits: { ...typed.limits, [item]: value } })}
        />
      ))}
      <CalendarNote policy={policy} />
      {DAYS.map(field => (
        <Words
          key={field}
          id={`policy-${field}`}
          label={words(`policy.${field}`)}
          hint={words('policy.daysHint')}
          value={typed[field]}
          max={2400}
          onChange={value => change({ [field]: value })}
        />
      ))}
    </Page>
  )
}
