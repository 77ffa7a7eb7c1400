import { type Decimal, exact, type Fen, fenOf } from '../money/decimal'
import { type Tiers, tierYuan } from './tiers'

/** Peak × p + valley × v + the tiers' adders on the whole quantity, rounded once. */
export const byTimeOfUse = (
  used: { peak: Decimal; valley: Decimal; ytd: Decimal },
  price: { peak: Decimal; valley: Decimal; adders: Tiers },
): Fen =>
  fenOf(
    exact(used.peak)
      .times(price.peak)
      .plus(exact(used.valley).times(price.valley))
      .plus(tierYuan(used.ytd, exact(used.peak).plus(used.valley).toFixed(), price.adders)),
  )
