import { type Decimal, type Fen, scaled } from '../money/decimal'

export interface Weight {
  code: string
  weight: Decimal
}
/**
 * How an amount falls on weights: everybody gets the exact share's floor; the fen left over go by descending fraction,
 * ties by house code. The last who gets one is kept, so that each share can be found again alone.
 */
export interface Apportionment {
  totalFen: Fen
  /** Σ weight, at six decimals, as an integer. */
  weightSum: string
  remainingFen: Fen
  /** The last house that gets one fen more; null: nobody does. */
  cutoff: { fraction: string; code: string } | null
}
const byCode = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)

/** Refuses nothing: no weight at all leaves the whole amount unassigned (`weightSum` 0). */
export function apportionment(totalFen: Fen, weights: readonly Weight[]): Apportionment {
  const all = weights.map(({ code, weight }) => ({ code, weight: scaled(weight) })).filter(one => one.weight > 0n)
  const weightSum = all.reduce((total, one) => total + one.weight, 0n)
  if (weightSum === 0n) return { totalFen, weightSum: '0', remainingFen: 0, cutoff: null }
  const total = BigInt(totalFen)
  const parts = all.map(({ code, weight }) => ({ code, fraction: (total * weight) % weightSum }))
  const given = all.reduce((sum, { weight }) => sum + (total * weight) / weightSum, 0n)
  const remainingFen = Number(total - given)
  if (remainingFen === 0) return { totalFen, weightSum: String(weightSum), remainingFen, cutoff: null }
  parts.sort((a, b) => (a.fraction === b.fraction ? byCode(a.code, b.code) : a.fraction > b.fraction ? -1 : 1))
  const last = parts[remainingFen - 1] as (typeof parts)[number]
  return {
    totalFen,
    weightSum: String(weightSum),
    remainingFen,
    cutoff: { fraction: String(last.fraction), code: last.code },
  }
}
/** One house's share, in fen. */
export function shareOf({ totalFen, weightSum, cutoff }: Apportionment, { code, weight }: Weight): Fen {
  const all = BigInt(weightSum)
  const own = scaled(weight)
  if (all === 0n || own <= 0n) return 0
  const product = BigInt(totalFen) * own
  const fraction = product % all
  const last = cutoff ? BigInt(cutoff.fraction) : 0n
  const more = cutoff !== null && (fraction > last || (fraction === last && byCode(code, cutoff.code) <= 0))
  return Number(product / all) + (more ? 1 : 0)
}
