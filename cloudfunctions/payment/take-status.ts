import { changeOf } from '../../shared/payment/take'
import { Refusal } from '../../shared/refusal'
import { look } from '../operation/operation'
import { payments } from './store'

export const takeStatus = look('payment.takeStatus', async ({ input, reach }) => {
  const payment = await payments.get(null, input.paymentId, reach)
  if (!payment.desk) throw new Refusal('payment.not_found')
  const receipt = payment.receipts?.find(mark => mark.kind === 'payment' && !mark.void)
  return {
    paymentId: payment._id,
    state: payment.state,
    totalFen: payment.totalFen,
    changeFen: changeOf(payment.desk.lines),
    lines: payment.desk.lines,
    receipt: receipt ? { receiptId: receipt.receiptId, number: receipt.number } : null,
  }
})
