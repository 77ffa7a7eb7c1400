import { isHeld, issue, request as wish } from '../../shared/invoice/act'
import { operation } from '../operation/operation'
import { SYSTEM } from '../operation/reach'
import { transaction } from '../operation/transaction'
import { payments } from '../payment/store'
import { providerOf } from './provider'
import { invoiceIdOf, invoices, takeNumber } from './store'

export const request = operation(
  'invoice.request',
  {
    after: async ({ now }, result) => {
      const held = await invoices.find(null, result.invoiceId)
      if (held?.state !== 'requested' || isHeld(await payments.get(null, held.paymentId, SYSTEM))) return result
      const answer = await providerOf(held.estateId).submit(held)
      if (answer === 'by_hand') return result
      await transaction(async tx => {
        const fresh = await invoices.find(tx, held._id)
        if (fresh?.state !== 'requested') return
        await takeNumber(tx, fresh, answer.number)
        await invoices.put(tx, issue(fresh, answer, 'system', now))
      })
      return result
    },
  },
  async ({ input, actor, reach, now, tx, emit }) => {
    const payment = await payments.get(tx, input.paymentId, reach)
    const invoiceId = invoiceIdOf(payment._id)
    const { kind, title, taxNumber = null, email = null } = input
    const about = { invoiceId, provider: providerOf(payment.estateId).name }
    const earlier = await invoices.find(tx, invoiceId)
    await invoices.put(tx, wish(payment, { kind, title, taxNumber, email }, earlier, about, now))
    emit({
      event: 'invoice.requested',
      estateId: payment.estateId,
      reference: { invoiceId, personId: actor.personId },
      audiences: [{ roles: ['accountant'], estateId: payment.estateId }],
    })
    return { invoiceId }
  },
)
