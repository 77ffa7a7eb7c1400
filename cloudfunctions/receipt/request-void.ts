import { requestVoid as requested } from '../../shared/receipt/act'
import { operation } from '../operation/operation'
import { handOf } from '../people/same-person'
import { receipts } from './store'

export const requestVoid = operation('receipt.requestVoid', async ({ input, actor, reach, now, tx, emit }) => {
  const receipt = await receipts.get(tx, input.receiptId, reach)
  await receipts.put(tx, requested(receipt, handOf(actor, input.reason, now), input.payer ?? null))
  emit({
    event: 'receipt.void_requested',
    estateId: receipt.estateId,
    reference: { receiptId: receipt._id, number: receipt.number },
    audiences: [{ roles: ['accountant'], estateId: receipt.estateId }],
  })
  return { receiptId: receipt._id }
})
