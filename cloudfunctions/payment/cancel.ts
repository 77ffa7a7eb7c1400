import { nextPayment } from '../../shared/payment/machine'
import { Refusal } from '../../shared/refusal'
import { operation } from '../operation/operation'
import { afterEffect, type PaymentRef } from './effect'
import { payments } from './store'
import { toView } from './view'

/** Gives an order up, the payer's own or, at the desk, one that holds a bill somebody wants to pay in cash. */
export const cancel = operation(
  'payment.cancel',
  {
    after: async ({ actor, now }, { paymentId }: PaymentRef) =>
      toView(await afterEffect('close', paymentId), actor.personId, now),
  },
  async ({ input, actor, reach, now, tx }) => {
    const payment = await payments.get(tx, input.paymentId, reach)
    if (payment.state !== 'closed') {
      const state = nextPayment('startClose', payment.state)
      if (!state) throw new Refusal('payment.wrong_state', { state: payment.state })
      const watchAt = Math.min(payment.watchAt, now + 60_000)
      await payments.put(tx, { ...payment, state, watchAt, cancelledBy: payment.cancelledBy ?? actor.personId })
    }
    return { paymentId: payment._id }
  },
)
