import { askVoid } from '../../shared/receipt/act'
import { operation } from '../operation/operation'
import { receipts } from './store'

export const requestVoid = operation('receipt.requestVoid', async ({ input, actor, reach, now, tx, emit }) => {
  const receipt = await receipts.get(tx, input.receiptId, reach)
  const by = { byId: actor.personId, byName: actor.name }
  await receipts.put(tx, askVoid(receipt, by, input, now))
  emit({
    event: 'receipt.void_asked',
    estateId: receipt.estateId,
    reference: { receiptId: receipt._id, number: receipt.number },
    audiences: [{ roles: ['accountant'], estateId: receipt.estateId }],
  })
  return { receiptId: receipt._id }
})
