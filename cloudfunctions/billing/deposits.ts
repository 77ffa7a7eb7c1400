import type { Payer } from '../../shared/account/schema'
import type { Fen } from '../../shared/money/decimal'
import { port } from '../operation/port'
import type { Tx } from '../operation/transaction'

/** What is asked for as a deposit, or was brought along as one: kept by whoever sees it back to its payer. */
interface DepositMade {
  _id: string
  estateId: string
  houseId: string
  houseLabel: string
  kind: 'handover' | 'other'
  title: string
  amountFen: Fen
  billId: string | null
  payer: Payer
}
interface DepositBook {
  kept: (tx: Tx, of: DepositMade, now: number) => Promise<void>
}
export const depositBook = port<DepositBook>('what becomes of a deposit')
