import { type Decimal, exact, type Fen, fenOf } from '../money/decimal'

/** Quantity × price of one, rounded once. */
export const perUnit = (quantity: Decimal, unitPrice: Decimal): Fen => fenOf(exact(quantity).times(unitPrice))
/** Materials and labour × hours. */
export const repair = (materialsFen: Fen, hours: Decimal, hourlyRate: Decimal): Fen =>
  materialsFen + fenOf(exact(hours).times(hourlyRate))
