import { exact, fenOf, writeYuan } from '../../../shared/money/decimal'
import type { Policy } from '../../../shared/tariff/schema'

/** What one accountant may charge alone, by item; left empty, the usual holds. */
export const LIMITS = ['KEY', 'CARD', 'RENOVATION_WASTE', 'REPAIR'] as const
const AMOUNT = /^\d{1,6}(\.\d{1,2})?$/
/** What is no number is no number either where it is sent, so that the form says so. */
const whole = (text: string): number => (/^\d{1,4}$/.test(text.trim()) ? Number(text) : Number.NaN)
const amount = (text: string): number => (AMOUNT.test(text.trim()) ? fenOf(exact(text.trim())) : Number.NaN)

type Limits = Record<(typeof LIMITS)[number], string>
const limitsOf = ({ chargeLimitsFen }: Policy) =>
  Object.fromEntries(
    LIMITS.map(item => {
      const fen = chargeLimitsFen?.[item]
      return [item, fen === undefined ? '' : writeYuan(fen)]
    }),
  ) as Limits

export const typedOf = (policy: Policy) => ({
  proration: policy.proration,
  dueDay: String(policy.dueDay),
  vacancyRatio: policy.vacancyRatio,
  minVacantDays: String(policy.minVacantDays),
  penaltyRate: policy.penaltyRate,
  lpr: policy.lpr ?? '',
  publishedAheadDays: String(policy.publishedAheadDays),
  waiverLimit: policy.waiverLimitFen === undefined ? '' : writeYuan(policy.waiverLimitFen),
  ...limitsOf(policy),
})
/** What the page does not ask stays as it was. */
export const policyOf = ({ meteredTransfer }: Policy, typed: ReturnType<typeof typedOf>) => ({
  meteredTransfer,
  proration: typed.proration,
  vacancyRatio: typed.vacancyRatio.trim(),
  penaltyRate: typed.penaltyRate.trim(),
  dueDay: whole(typed.dueDay),
  minVacantDays: whole(typed.minVacantDays),
  publishedAheadDays: whole(typed.publishedAheadDays),
  ...(typed.waiverLimit.trim() && { waiverLimitFen: amount(typed.waiverLimit) }),
  ...(LIMITS.some(item => typed[item].trim()) && {
    chargeLimitsFen: Object.fromEntries(
      LIMITS.flatMap(item => (typed[item].trim() ? [[item, amount(typed[item])]] : [])),
    ),
  }),
  ...(typed.lpr.trim() && { lpr: typed.lpr.trim() }),
})
