import { accountOf } from '../../shared/merchant/schema'
import type { Payment, PaymentView, PayParameters } from '../../shared/payment/schema'
import { refundable } from '../../shared/refund/act'
import { keysOf } from '../merchant/keys'
import { paySign } from './pay-sign'

/** What the phone needs to pay, for the payer of an order that can be paid. */
async function payOf(payment: Payment, personId: string | null, now: number): Promise<PayParameters | null> {
  const { state, prepayId, appid, expiresAt } = payment
  if (personId !== payment.personId || state !== 'prepaid' || !prepayId || now >= expiresAt) return null
  const keys = await keysOf(accountOf(payment))
  return keys ? paySign(appid, keys.privateKey, prepayId, now) : null
}

/** A payment as its payer, or the staff of its estate, see it. */
export async function toView(
  payment: Payment,
  personId: string | null,
  now: number,
  payerName: string | null = null,
  reopens: ReadonlySet<number> = new Set(),
): Promise<PaymentView> {
  const left = refundable(payment)
  const lines = payment.settled.length > 0 ? payment.settled : payment.lines.map(line => ({ ...line, ended: null }))
  return {
    paymentId: payment._id,
    estateId: payment.estateId,
    state: payment.state,
    totalFen: payment.totalFen,
    createdAt: payment.createdAt,
    expiresAt: payment.expiresAt,
    paidAt: payment.paidAt,
    settledAt: payment.settledAt,
    closedAt: payment.closedAt,
    refundedFen: payment.refundedFen,
    lines: lines.map(({ houseId, houseLabel, billId, bill, amountFen, ended }, line) => ({
      houseId,
      houseLabel,
      billId,
      item: bill?.item ?? null,
      about: bill?.about ?? null,
      period: bill?.period ?? null,
      amountFen,
      ended,
      refundableFen: left[line] ?? 0,
      reopens: reopens.has(line),
    })),
    refunds: payment.refunds.map(({ refundId, state, amountFen, parts }) => ({
      refundId,
      state,
      amountFen,
      lines: parts.map(part => part.line),
    })),
    frozen: payment.frozen,
    mine: payment.personId === personId,
    payerName,
    pay: await payOf(payment, personId, now),
  }
}
