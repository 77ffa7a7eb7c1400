import { isAtHome } from '../../shared/payment/at-home'
import { dueReceipts } from '../../shared/receipt/act'
import { auditedLook } from '../operation/audited-look'
import { readablePayment } from '../payment/readable'
import { receiptsOf } from './store'
import { toView } from './view'

export const get = auditedLook('receipt.get', async ({ input, actor, reach, record }) => {
  const [payment, items] = await Promise.all([readablePayment(input.paymentId, reach), receiptsOf(input.paymentId)])
  const own = payment.personId === actor.personId || isAtHome(payment, reach)
  for (const houseId of payment.houseIds) record({ estateId: payment.estateId, houseId, own })
  return { items: items.map(toView), numbering: dueReceipts(payment).length > 0 }
})
