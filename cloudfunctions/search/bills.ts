import type { SaidBill } from '../../shared/billing/number'
import { port } from '../operation/port'

interface NumberedBill {
  billId: string
  houseId: string
  number: string
  houseLabel: string
  period: string
}
/** Bills lie with whoever makes them, who knows the search: asked for here, answered where all are together. */
interface BillBook {
  /** Those of these houses that are called so. One request. */
  called(houseIds: readonly string[], said: SaidBill): Promise<NumberedBill[]>
}
export const billBook = port<BillBook>('what bills are called')
