import { decideVoid as decide } from '../../shared/receipt/act'
import { operation } from '../operation/operation'
import { keptPapers, paperIdOf } from '../paper/store'
import { payments } from '../payment/store'
import { receipts } from './store'

/** Void: the number stays used, the paper is printed anew as void, and the payment is owed another receipt. */
export const decideVoid = operation('receipt.decideVoid', async ({ input, actor, reach, now, tx, emit }) => {
  const receipt = await receipts.get(tx, input.receiptId, reach)
  const by = { byId: actor.personId, byName: actor.name }
  const after = decide(receipt, by, input.approve, now)
  // The receipt that takes its place bears the name that was asked for.
  await receipts.put(tx, after.voided && receipt.asked?.payer ? { ...after, corrected: receipt.asked.payer } : after)
  if (after.voided) {
    const paper = await keptPapers.find(tx, paperIdOf(receipt._id))
    if (paper) await keptPapers.put(tx, { ...paper, files: [] })
    const payment = await payments.find(tx, receipt.paymentId)
    if (!payment) throw new Error(`${receipt._id} has no payment`)
    const marks = (payment.receipts ?? []).map(mark =>
      mark.receiptId === receipt._id ? { ...mark, void: true } : mark,
    )
    await payments.put(tx, { ...payment, receipts: marks, toNumber: 1 })
  }
  emit({
    event: after.voided ? 'receipt.voided' : 'receipt.void_declined',
    estateId: receipt.estateId,
    reference: { receiptId: receipt._id, number: receipt.number },
    audiences: [{ persons: [receipt.asked?.byId ?? '', ...(after.voided ? [receipt.personId] : [])] }],
  })
  return { receiptId: receipt._id }
})
