import { Refusal } from '../../shared/refusal'
import { operation } from '../operation/operation'
import { payments } from './store'

/** Somebody who answers for the money has found out what the difference was: refunds may go on. */
export const unfreeze = operation('payment.unfreeze', async ({ input, actor, reach, now, tx }) => {
  const payment = await payments.get(tx, input.paymentId, reach)
  const { frozen } = payment
  if (!frozen) throw new Refusal('payment.not_frozen')
  const freed = { why: frozen, note: input.note, by: actor.personId, at: now }
  await payments.put(tx, { ...payment, frozen: null, freed: [...(payment.freed ?? []), freed] })
  return { paymentId: payment._id }
})
