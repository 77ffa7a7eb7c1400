import { type Decimal, exact, type Fen, fenOf } from '../money/decimal'

/** Area × price, one month, rounded once. Area in m² with two decimals, price in yuan per m². */
export const byArea = (area: Decimal, unitPrice: Decimal): Fen => fenOf(exact(area).times(unitPrice))
/** Months are rounded each, then added. */
export const forMonths = (monthFen: Fen, months: number): Fen => monthFen * months
