import type { Fen } from '../money/decimal'
import { percent } from '../money/percent'

export interface Collection {
  billedFen: Fen
  waivedFen: Fen
  collectedFen: Fen
  openingArrearsFen: Fen
  recoveredFen: Fen
}
/** Collection of this period's billing, recovery of opening arrears, and both together. */
export const collectionRates = (of: Collection) => ({
  current: percent(of.collectedFen, of.billedFen - of.waivedFen),
  recovery: percent(of.recoveredFen, of.openingArrearsFen),
  combined: percent(of.collectedFen + of.recoveredFen, of.billedFen - of.waivedFen + of.openingArrearsFen),
})
export const AGES = ['NOT_DUE', '1-30', '31-90', '91-180', '181-365', '1-2Y', '2-3Y', '>3Y'] as const
export type Age = (typeof AGES)[number]
const UPPER = [0, 30, 90, 180, 365, 730, 1095]
/** Which bucket of arrears a bill is in, by days past due. */
export const ageOf = (daysPastDue: number): Age => AGES[UPPER.findIndex(most => daysPastDue <= most)] ?? '>3Y'
/** The first and the last day past due of a bucket; null: it has no last. */
export const daysOfAge = (age: Age): [number, number | null] => {
  const place = AGES.indexOf(age)
  return [(UPPER[place - 1] ?? Number.NEGATIVE_INFINITY) + 1, UPPER[place] ?? null]
}
