import { APPROVAL_STATES } from '../approval/schema'

/** What a payment is at, as told by evidence; never by what the payer's phone says. */
export const PAYMENT_STATES = [
  'created',
  'prepaid',
  'closing',
  'closed',
  'paid',
  'partially_refunded',
  'refunded',
] as const
export type PaymentState = (typeof PAYMENT_STATES)[number]

/**
 * Each event: the states it may meet, and where it leads. `paid` is a verified SUCCESS: it beats `closing` and
 * `closed`, and may meet `created` when the reply to the prepay was lost.
 */
export const PAYMENT_MACHINE = {
  prepay: { from: ['created', 'prepaid'], to: 'prepaid' },
  startClose: { from: ['created', 'prepaid', 'closing'], to: 'closing' },
  close: { from: ['created', 'prepaid', 'closing', 'closed'], to: 'closed' },
  pay: { from: ['created', 'prepaid', 'closing', 'closed'], to: 'paid' },
  refundPart: { from: ['paid', 'partially_refunded'], to: 'partially_refunded' },
  refundAll: { from: ['paid', 'partially_refunded'], to: 'refunded' },
} as const satisfies Record<string, { from: readonly PaymentState[]; to: PaymentState }>
export type PaymentEvent = keyof typeof PAYMENT_MACHINE

/** The state after `event`; null where the table has no such cell, so that evidence out of its time changes nothing. */
export function nextPayment(event: PaymentEvent, state: PaymentState): PaymentState | null {
  const { from, to } = PAYMENT_MACHINE[event]
  return (from as readonly PaymentState[]).includes(state) ? to : null
}
/** Whether the money is, or was, with the merchant. */
export const isPaid = (state: PaymentState): boolean =>
  state === 'paid' || state === 'partially_refunded' || state === 'refunded'
/** Whether the bills are still held for this payment. Time alone never ends it. */
export const holdsBills = (state: PaymentState): boolean =>
  state === 'created' || state === 'prepaid' || state === 'closing'

/** A refund waits for persons first, then for WeChat Pay. */
export const REFUND_STATES = [...APPROVAL_STATES, 'processing', 'abnormal', 'success', 'closed'] as const
export type RefundState = (typeof REFUND_STATES)[number]
/** What WeChat Pay says of a refund: `status` in an answer, `refund_status` in a callback. */
export type RefundReport = 'PROCESSING' | 'SUCCESS' | 'CLOSED' | 'ABNORMAL'

/** Each report: where it leads from each state. Missing: the report is older than what is known. */
const REFUND_MACHINE = {
  PROCESSING: { approved: 'processing', processing: 'processing' },
  ABNORMAL: { approved: 'abnormal', processing: 'abnormal', abnormal: 'abnormal' },
  SUCCESS: { approved: 'success', processing: 'success', abnormal: 'success', success: 'success' },
  CLOSED: { approved: 'closed', processing: 'closed', abnormal: 'closed', closed: 'closed' },
} as const satisfies Record<RefundReport, Partial<Record<RefundState, RefundState>>>

/** The state after a report; null where the table has no such cell. */
export const nextRefund = (report: RefundReport, state: RefundState): RefundState | null =>
  (REFUND_MACHINE[report] as Partial<Record<RefundState, RefundState>>)[state] ?? null
/** Whether persons let it go, so that WeChat Pay may say anything of it at all. */
export const wasApproved = (state: RefundState): boolean =>
  !['requested', 'checked', 'rejected', 'expired'].includes(state)
/** Two final reports that exclude each other: a person must look. */
export const contradicts = (report: RefundReport, state: RefundState): boolean =>
  !wasApproved(state) || (report === 'SUCCESS' && state === 'closed') || (report === 'CLOSED' && state === 'success')
/** Whether the refund's amount still counts against what was paid: all but those that definitely moved no money. */
export const countsAgainstPaid = (state: RefundState): boolean =>
  state !== 'closed' && state !== 'rejected' && state !== 'expired'
