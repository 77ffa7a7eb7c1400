import { rejectVoid as rejected } from '../../shared/receipt/act'
import { operation } from '../operation/operation'
import { handOf } from '../people/same-person'
import { receipts } from './store'

export const rejectVoid = operation('receipt.rejectVoid', async ({ input, actor, reach, now, tx, emit }) => {
  const receipt = await receipts.get(tx, input.receiptId, reach)
  const { _id: receiptId, estateId, number, voiding } = receipt
  await receipts.put(tx, rejected(receipt, handOf(actor, '', now)))
  const audiences = [{ persons: [voiding?.requested.byId ?? ''] }]
  emit({ event: 'receipt.void_rejected', estateId, reference: { receiptId, number }, audiences })
  return { receiptId }
})
