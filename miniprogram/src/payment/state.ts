import type { PaymentState, RefundState } from '../../../shared/payment/machine'
import type { PaymentView } from '../../../shared/payment/schema'
import type { RefundView } from '../../../shared/refund/schema'
import { yuan } from '../app/amount'
import { serverTime } from '../app/call'
import type { Tone } from '../ui/parts'
import type { Say } from '../ui/say'
import { absolute, lasting } from '../ui/time'
import type { PaymentWord } from './words'

export const PAYMENT_TONES: Record<PaymentState, Tone> = {
  created: 'amber',
  prepaid: 'amber',
  closing: 'amber',
  closed: 'slate',
  paid: 'green',
  partially_refunded: 'slate',
  refunded: 'slate',
}
export const REFUND_TONES: Record<RefundState, Tone> = {
  requested: 'amber',
  checked: 'amber',
  approved: 'brand',
  processing: 'brand',
  abnormal: 'red',
  success: 'green',
  closed: 'red',
  rejected: 'slate',
  expired: 'slate',
}
/** What a refund waits for, or how it ended. */
export const refundSaid = (
  { state, waitsFor }: Pick<RefundView, 'state' | 'waitsFor'>,
  words: Say<PaymentWord>,
): string => words(waitsFor && state !== 'abnormal' ? `refund.waits.${waitsFor}` : `refund.state.${state}`)

export const isOpen = (state: PaymentState): boolean =>
  state === 'created' || state === 'prepaid' || state === 'closing'
/** How long the page of a closed order still asks, ever more slowly. */
export const LATE_MS = 10 * 60_000
export const isJustClosed = ({ state, closedAt }: PaymentView): boolean =>
  state === 'closed' && closedAt !== null && serverTime() - closedAt < LATE_MS
const isCredited = ({ lines }: PaymentView) => lines.some(line => line.billId && line.ended === 'prepayment')

/** What an order is at, in a sentence that says what comes next. */
export function sentenceOf(payment: PaymentView, now: number, confirmed: boolean, words: Say<PaymentWord>): string {
  const { state, settledAt, expiresAt, mine, payerName } = payment
  if (!mine && payerName && isOpen(state)) return words('pay.say.theirs', { name: payerName })
  if (state === 'created')
    return now >= expiresAt ? words('pay.say.late') : words('pay.say.created', { at: absolute(expiresAt).slice(11) })
  if (state === 'prepaid') {
    if (now >= expiresAt) return words('pay.say.late')
    return confirmed ? words('pay.say.waiting') : words('pay.say.prepaid', { left: lasting(expiresAt - now, words) })
  }
  if (state === 'closing') return words('pay.say.closing', { at: absolute(expiresAt).slice(11) })
  if (state === 'closed') return words('pay.say.closed')
  const at = absolute(settledAt ?? 0)
  const bills = payment.lines.some(line => line.ended === 'bill')
  const arrived = isCredited(payment)
    ? words('pay.say.credited', { at })
    : words(bills ? 'pay.say.paid' : 'pay.say.prepaidOnly', { at })
  const gone = payment.refundedFen > 0 ? words('pay.say.refunded', { amount: yuan(payment.refundedFen) }) : ''
  const late = payment.closedAt === null ? '' : words('pay.say.afterClose')
  return [late, arrived, gone].filter(Boolean).join(' ')
}
