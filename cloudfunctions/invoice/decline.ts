import { decline as decide } from '../../shared/invoice/act'
import { operation } from '../operation/operation'
import { invoices } from './store'

export const decline = operation('invoice.decline', async ({ input, actor, reach, now, tx, emit }) => {
  const found = await invoices.get(tx, input.invoiceId, reach)
  const after = decide(found, input.reason, actor.personId, now)
  await invoices.put(tx, after)
  emit({
    event: 'invoice.declined',
    estateId: after.estateId,
    reference: { invoiceId: after._id },
    audiences: [{ persons: [after.personId] }],
  })
  return { invoiceId: after._id }
})
