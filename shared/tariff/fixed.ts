import { type Decimal, exact, type Fen, fenOf } from '../money/decimal'

/** A fixed sum each month, or for each day in use. */
export const perDay = (dayFen: Fen, days: number): Fen => dayFen * days
/** Quantity × price of one, rounded once. */
export const perUnit = (quantity: Decimal, unitPrice: Decimal): Fen => fenOf(exact(quantity).times(unitPrice))
/** Materials and labour × hours. */
export const repair = (materialsFen: Fen, hours: Decimal, hourlyRate: Decimal): Fen =>
  materialsFen + fenOf(exact(hours).times(hourlyRate))
