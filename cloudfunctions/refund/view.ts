import type { Payment } from '../../shared/payment/schema'
import type { Refund, RefundView } from '../../shared/refund/schema'

const waitsFor = ({ state, checkedAt, approvedAt, refusedCode }: Refund): RefundView['waitsFor'] => {
  if (state === 'success' || state === 'closed' || state === 'rejected') return null
  // Not failed: the same refund goes through once the account holds enough.
  if (approvedAt !== null && state === 'requested' && refusedCode === 'NOT_ENOUGH') return 'balance'
  if (approvedAt !== null) return 'wechat'
  return checkedAt === null ? 'check' : 'approval'
}
/** A refund as its payer and the staff see it; without its payment, without what it takes back. */
export const toView = (refund: Refund, payment: Payment | null, viewerId: string): RefundView => ({
  refundId: refund._id,
  paymentId: refund.paymentId,
  estateId: refund.estateId,
  amountFen: refund.amountFen,
  reason: refund.reason,
  state: refund.state,
  waitsFor: waitsFor(refund),
  requestedAt: refund.requestedAt,
  checkedAt: refund.checkedAt,
  approvedAt: refund.approvedAt,
  doneAt: refund.doneAt,
  note: refund.note,
  mine: [refund.requestedBy, refund.personId, refund.checkedBy].includes(viewerId),
  parts: refund.parts.flatMap(({ line, amountFen }) => {
    const settled = payment?.settled[line]
    if (!settled) return []
    const { houseId, houseLabel, bill } = settled
    return [{ houseId, houseLabel, item: bill?.item ?? null, period: bill?.period ?? null, amountFen }]
  }),
})
