import { today } from '../../shared/calendar/day'
import { soldBack } from '../../shared/invoice/act'
import type { Payment } from '../../shared/payment/schema'
import { deal, dueReceipts, numberOf } from '../../shared/receipt/act'
import { estates } from '../estate/store'
import { invoicedMoneyBack } from '../invoice/money-back'
import { transaction } from '../operation/transaction'
import { freshPaper, keepPaper } from '../paper/store'
import { rememberReceipts } from '../payment/remember'
import { payments } from '../payment/store'
import { persons } from '../people/store'
import { keepFound } from '../search/keep'
import { foundReceipt } from './found'
import { type KnownPayer, payerAtDesk } from './payer-at-desk'
import { receiptSeries, receipts, toNumber } from './store'

/** So many payments share one transaction: a number a time would cost twice the requests. */
const TOGETHER = 8

/**
 * Deals the next numbers of one series, in the order of settlement. The number, the receipt and the mark on the payment
 * are one transaction: a number is used exactly once or not at all, wherever this is cut off. The caller holds a lease.
 */
export async function dealNumbers(now: number): Promise<number> {
  const waiting = await toNumber(TOGETHER)
  const [first] = waiting
  if (!first) return 0
  const chosen = waiting.filter(payment => payment.estateId === first.estateId)
  const estate = await estates.find(null, first.estateId)
  const year = today(now).slice(0, 4)
  const series = `${first.estateId}:${year}`
  const payers = new Map<string, string>()
  for (const id of new Set(chosen.map(payment => payment.personId).filter(Boolean)))
    payers.set(id, (await persons.find(null, id))?.name ?? '')
  const known = new Map<string, KnownPayer | null>()
  for (const payment of chosen)
    if (payment.desk && !payment.personId) known.set(payment._id, await payerAtDesk(payment, now))
  await transaction(async tx => {
    const held = (await receiptSeries.find(tx, series)) ?? { _id: series, estateId: first.estateId, last: 0 }
    let sequence = held.last
    for (const { _id } of chosen) {
      const found = await payments.find(tx, _id)
      if (!found?.toNumber) continue
      const met = known.get(_id)
      let payment: Payment = { ...found, ...(met && !found.personId && { personId: met.personId }) }
      const named = found.desk?.payer || met?.name || payers.get(payment.personId)
      for (const due of dueReceipts(found)) {
        sequence += 1
        const number = numberOf(estate?.code ?? '', year, sequence)
        const old = due.kind === 'payment' && due.replaces ? await receipts.find(tx, due.replaces) : null
        const payer = old?.corrected ?? old?.payer ?? named ?? ''
        const receipt = deal(payment, due, { series, sequence, number, payer, now })
        if (receipt.reverses) {
          const of = await receipts.find(tx, receipt.reverses.receiptId)
          if (!of) throw new Error(`${receipt._id} would reverse a receipt that is not there`)
          receipt.reverses = { receiptId: of._id, number: of.number }
          await receipts.put(tx, { ...of, reversedFen: of.reversedFen - receipt.amountFen })
        }
        if (receipt.kind === 'reversal') {
          await invoicedMoneyBack(tx, payment._id, soldBack(payment, receipt.refundId), now)
        }
        await receipts.insert(tx, receipt)
        await keepFound(tx, foundReceipt(receipt))
        await keepPaper(tx, freshPaper('receipt', receipt._id, receipt.estateId, null))
        const { kind, refundId } = receipt
        const mark = { receiptId: receipt._id, number, kind, refundId, void: false }
        payment = { ...payment, receipts: [...(payment.receipts ?? []), mark] }
      }
      await rememberReceipts(tx, payment, payment.receipts ?? [])
    }
    if (sequence > held.last) await receiptSeries.put(tx, { ...held, last: sequence })
  })
  return chosen.length
}
