import type { Month } from '../../../shared/billing/line'
import type { Say } from '../ui/say'
import type { BillingWord } from './words'

export type Fact = [string, string] | null
export const soldFact = (transfer: Month['transfer'], words: Say<BillingWord>): Fact =>
  transfer && [words('why.transfer'), words(`why.part.${transfer.part}`, { day: transfer.on })]
/** What made a month's amount less than the whole. */
export const monthFacts = ({ period, handover, vacancy, transfer }: Month, words: Say<BillingWord>): Fact[] => [
  [words('why.month'), period],
  handover && [
    words('why.handover'),
    handover.part === 'developer' ? words('why.part.developer', { day: handover.on }) : handover.on,
  ],
  vacancy && [words('why.vacancy'), words('why.vacancyDays', { n: vacancy.days, ratio: vacancy.ratio })],
  soldFact(transfer, words),
]
