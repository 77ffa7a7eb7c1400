import { dueReceipts } from '../../shared/receipt/act'
import { auditedLook } from '../operation/audited-look'
import { payments } from '../payment/store'
import { receiptsOf } from './store'
import { toView } from './view'

export const get = auditedLook('receipt.get', async ({ input, actor, reach, record }) => {
  const payment = await payments.get(null, input.paymentId, reach)
  const own = payment.personId === actor.personId
  for (const houseId of payment.houseIds) await record({ estateId: payment.estateId, houseId, own })
  const items = await receiptsOf(payment._id)
  return { items: items.map(toView), numbering: dueReceipts(payment).length > 0 }
})
