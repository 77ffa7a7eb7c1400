import { approveVoid as approved } from '../../shared/receipt/act'
import { operation } from '../operation/operation'
import { printAnew } from '../paper/store'
import { receiptVoided } from '../payment/remember'
import { payments } from '../payment/store'
import { handOf, ownAmong } from '../people/same-person'
import { voidedIn } from '../till/take-in'
import { receipts } from './store'

/** Void: the number stays used, the paper is printed anew as void, and the payment is owed another receipt. */
export const approveVoid = operation(
  'receipt.approveVoid',
  {
    prepare: async ({ input, actor, reach }) => {
      const { voiding } = await receipts.get(null, input.receiptId, reach)
      return ownAmong(actor.personId, [voiding?.requested.byId])
    },
  },
  async ({ input, actor, reach, now, tx, emit, prepared: is }) => {
    const receipt = await receipts.get(tx, input.receiptId, reach)
    const { _id: receiptId, estateId, number, personId, voiding } = receipt
    await receipts.put(tx, approved(receipt, { ...handOf(actor, '', now), is }))
    await printAnew(tx, receiptId)
    const payment = await payments.find(tx, receipt.paymentId)
    if (!payment) throw new Error(`${receiptId} has no payment`)
    await receiptVoided(tx, payment, receiptId)
    const { desk } = payment
    if (desk) await voidedIn(tx, { estateId, cashierId: desk.cashierId, sheetId: desk.sheetId })
    const audiences = [{ persons: [voiding?.requested.byId ?? '', personId] }]
    emit({ event: 'receipt.voided', estateId, reference: { receiptId, number }, audiences })
    return { receiptId }
  },
)
