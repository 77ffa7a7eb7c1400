import { type Decimal, type Exact, exact, type Fen, fenOf } from '../money/decimal'

/** `bounds` are the year-to-date quantities at which the next price begins; one price more than bounds. */
export interface Tiers {
  bounds: readonly Decimal[]
  prices: readonly Decimal[]
}
interface TierPart {
  tier: number
  quantity: Decimal
  price: Decimal
}
const clamp = (value: Exact, low: Exact, high: Exact | null): Exact => {
  const over = value.lt(low) ? low : value
  return high && over.gt(high) ? high : over
}
/** How a quantity after `ytd` falls into the year's tiers. A negative quantity (a true-up) takes back what was charged. */
export function tierParts(ytd: Decimal, quantity: Decimal, { bounds, prices }: Tiers): TierPart[] {
  const before = exact(ytd)
  const after = before.plus(quantity)
  return prices.flatMap((price, tier) => {
    const low = exact(bounds[tier - 1] ?? '0')
    const high = bounds[tier] === undefined ? null : exact(bounds[tier] as string)
    const part = clamp(after, low, high).minus(clamp(before, low, high))
    return part.eq(0) ? [] : [{ tier: tier + 1, quantity: part.toFixed(), price }]
  })
}
/** Σ tier quantity × tier price, in yuan, exact. */
export const tierYuan = (ytd: Decimal, quantity: Decimal, tiers: Tiers): Exact =>
  tierParts(ytd, quantity, tiers).reduce((total, part) => total.plus(exact(part.quantity).times(part.price)), exact(0))
export const byTiers = (ytd: Decimal, quantity: Decimal, tiers: Tiers): Fen => fenOf(tierYuan(ytd, quantity, tiers))
