import { type Decimal, exact, type Fen, fenOf } from '../money/decimal'
import type { Register } from './schema'
import { type Tiers, tierYuan } from './tiers'

/** Something for each register a meter has: what it shows, what it counted, what a unit of it costs. */
export type Dials = Partial<Record<Register, Decimal>>

/** What all registers say together. */
export const allDials = (dials: Dials): Decimal =>
  Object.values(dials)
    .reduce((all, one) => all.plus(one), exact(0))
    .toFixed()
/** Σ register × its price + the tiers' adders on the whole quantity after `ytd`, rounded once. */
export const byTimeOfUse = (used: Dials, prices: Dials, ytd: Decimal, adders: Tiers): Fen =>
  fenOf(
    (Object.entries(used) as [Register, Decimal][])
      .reduce((all, [register, quantity]) => all.plus(exact(quantity).times(prices[register] ?? '0')), exact(0))
      .plus(tierYuan(ytd, allDials(used), adders)),
  )
