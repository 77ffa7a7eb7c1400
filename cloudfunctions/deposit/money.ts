import { payerNow, payerOfHold } from '../../shared/account/payer'
import type { Account } from '../../shared/account/schema'
import { moneyOf } from '../../shared/billing/money-of'
import type { Bill } from '../../shared/billing/schema'
import type { Deposit, Origin } from '../../shared/deposit/schema'
import { nameKey } from '../../shared/normalise'
import type { Payment } from '../../shared/payment/schema'
import { accountIn } from '../account/change'
import { bills } from '../billing/store'
import { registerOf } from '../estate/lookup'
import { places } from '../estate/store'
import type { Reaches } from '../operation/reach'
import type { Tx } from '../operation/transaction'
import { payments } from '../payment/store'
import { persons } from '../people/store'
import { payerAtDesk } from '../receipt/payer-at-desk'
import { receiptsOf } from '../receipt/store'

const MOST_PAYMENTS = 200
const READ = ['settled', 'personId', 'receipt', 'desk', 'lines', 'settledAt'] as const
/** What of it has not been paid to us: its bill says, as the house's account knows it. */
export const dueFen = (account: Account | null, bill: Bill | null): number =>
  bill ? moneyOf(account, { ...bill, reversedAt: null }).outstandingFen : 0
export async function dueIn(tx: Tx, { billId, houseId }: Deposit): Promise<number> {
  const bill = billId === null ? null : await bills.find(tx, billId)
  return bill ? dueFen(await accountIn(tx, houseId), bill) : 0
}
/** Whether it is this owner's: of the own time in the house, which the sales tell. Staff's every one. */
export const isTheirs = (deposit: Deposit, account: Account | null, reach: Reaches): boolean =>
  reach.some(hold => {
    if (hold.level !== 'own') return hold.estateId === deposit.estateId
    if (!hold.houseIds.includes(deposit.houseId)) return false
    const { payer, billId } = deposit
    const whose = payerNow(account, { payer, ...(billId && { billId }) })
    return whose === payerOfHold(account, { ...hold, role: hold.role })
  })

/** The payment that brought it, with its receipt; null: it was brought along, or nobody has paid. */
export async function originOf({ billId, houseId }: Deposit, now: number): Promise<Origin | null> {
  if (billId === null) return null
  const paid = await payments.some(
    { houseIds: houseId, settledAt: { after: 0 } },
    { order: { field: '_id', direction: 'desc' }, limit: MOST_PAYMENTS, fields: [...READ] },
  )
  for (const payment of paid) {
    const line = payment.settled.findIndex(one => one.ended === 'bill' && one.billId === billId)
    if (line < 0) continue
    const receipts = (await receiptsOf(payment._id)).filter(
      one => one.kind === 'payment' && one.voiding?.state !== 'approved',
    )
    const payerName = receipts.at(-1)?.payer || payment.desk?.payer || (await nameOf(payment, now))
    return {
      ...{ paymentId: payment._id, line, personId: payment.personId, payerName },
      method: payment.receipt?.method ?? 'WECHAT',
      receiptNumber: receipts.at(-1)?.number ?? null,
    }
  }
  return null
}
/** Before its receipt is numbered: whoever paid on a phone, or at the desk whose money it was; '': nobody knows. */
async function nameOf(
  payment: Pick<Payment, 'personId' | 'desk' | 'lines' | 'settledAt'>,
  now: number,
): Promise<string> {
  const payer = payment.desk ? await payerAtDesk(payment, now) : await persons.find(null, payment.personId)
  return payer?.name ?? ''
}
/** Whom the house names as its owners: the register's first, then who came by the app. */
export async function ownerNames(houseId: string, now: number): Promise<string[]> {
  const [place, register] = await Promise.all([places.find(null, houseId), registerOf([houseId])])
  const here = [...register, ...(place?.members ?? [])].filter(
    one => one.role === 'owner' && (one.until === null || one.until > now),
  )
  return [...new Map(here.map(one => [nameKey(one.name), one.name])).values()]
}
