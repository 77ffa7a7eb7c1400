import { issue as decide } from '../../shared/invoice/act'
import { operation } from '../operation/operation'
import { requirePdf } from './file'
import { invoices, takeNumber } from './store'

export const issue = operation(
  'invoice.issue',
  { prepare: ({ input, actor }) => requirePdf(input.file, actor.personId) },
  async ({ input, actor, reach, now, tx, emit }) => {
    const found = await invoices.get(tx, input.invoiceId, reach)
    const after = decide(found, { number: input.number, fileId: input.file }, actor.personId, now)
    await takeNumber(tx, found, input.number)
    await invoices.put(tx, after)
    emit({
      event: 'invoice.issued',
      estateId: after.estateId,
      reference: { invoiceId: after._id },
      audiences: [{ persons: [after.personId] }],
    })
    return { invoiceId: after._id }
  },
)
