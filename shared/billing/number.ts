import type { Bill } from './schema'

/** Letters nobody mistakes for figures, and figures: what is said on the phone. */
const FIRST = 'ABCDEFGHJKMNPQRSTVWXYZ'
const SIGNS = `23456789${FIRST}`
const MONTH = /^(.+)-(\d\d(?:0[1-9]|1[0-2]))-?([A-Z][2-9A-Z]{2})$/

/** Three signs that tell the bills of one house and month apart; they follow from the id, so that no bill is written for them. */
function signsOf(billId: string): string {
  let hash = 2166136261
  for (const letter of billId) hash = Math.imul(hash ^ (letter.codePointAt(0) ?? 0), 16777619) >>> 0
  const rest = Math.floor(hash / FIRST.length)
  return [
    FIRST[hash % FIRST.length],
    SIGNS[rest % SIGNS.length],
    SIGNS[Math.floor(rest / SIGNS.length) % SIGNS.length],
  ].join('')
}
/** The month a bill stands in among its house's: the first part of `orderKey`. */
const monthOf = ({ orderKey }: Pick<Bill, 'orderKey'>): string => orderKey.slice(0, 7)
/** What people call a bill: its house as they say it, the month it stands in, three signs: `3-2-501-2611-K7Q`. */
export const billNumberOf = (bill: Pick<Bill, '_id' | 'orderKey'>, house: string): string =>
  `${house}-${monthOf(bill).slice(2).replace('-', '')}-${signsOf(bill._id)}`

export interface SaidBill {
  /** The house, as far as it was said. */
  house: string
  /** `2026-11`. */
  month: string
  signs: string
}
/** A bill's number out of what somebody typed, in the spelling of houses; null: it is none. */
export function saidBill(key: string): SaidBill | null {
  const [, house, month, signs] = MONTH.exec(key) ?? []
  return house && month && signs ? { house, month: `20${month.slice(0, 2)}-${month.slice(2)}`, signs } : null
}
export const isSaidSo = (bill: Pick<Bill, '_id'>, { signs }: SaidBill): boolean => signsOf(bill._id) === signs
