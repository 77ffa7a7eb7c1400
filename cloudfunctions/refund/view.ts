import { hasHand } from '../../shared/approval/step'
import { wasApproved } from '../../shared/payment/machine'
import type { Payment } from '../../shared/payment/schema'
import type { Refund, RefundView } from '../../shared/refund/schema'
import { labelsOf } from '../estate/lookup'
import { personsById } from '../people/store'

const waitsFor = ({ state, refusedCode }: Refund): RefundView['waitsFor'] => {
  if (state === 'requested') return 'check'
  if (state === 'checked') return 'approval'
  // Not failed: the same refund goes through once the account holds enough.
  if (state === 'approved' && refusedCode === 'NOT_ENOUGH') return 'balance'
  return state === 'approved' || state === 'processing' || state === 'abnormal' ? 'wechat' : null
}
/** What the houses of these refunds are called, and their payers. */
interface Names {
  houses: ReadonlyMap<string, string>
  people: ReadonlyMap<string, string>
}
/** Whose names a view of these wants. */
export const namedIn = (refunds: readonly Refund[]): { houseIds: string[]; personIds: string[] } => ({
  houseIds: [...new Set(refunds.flatMap(one => one.houseIds))],
  personIds: [...new Set(refunds.map(one => one.personId))],
})
export async function namesOf({ houseIds, personIds }: ReturnType<typeof namedIn>): Promise<Names> {
  const [houses, people] = await Promise.all([labelsOf(houseIds), personsById(personIds)])
  return { houses, people: new Map(people.map(one => [one._id, one.name])) }
}
/** A refund as its payer and the staff see it; without its payment, without what it takes back. */
export const toView = (refund: Refund, payment: Payment | null, names: Names, viewerId: string): RefundView => ({
  refundId: refund._id,
  paymentId: refund.paymentId,
  estateId: refund.estateId,
  houses: refund.houseIds.map(houseId => names.houses.get(houseId) ?? ''),
  payer: names.people.get(refund.personId) ?? '',
  amountFen: refund.amountFen,
  reason: refund.reason,
  state: refund.state,
  waitsFor: waitsFor(refund),
  requestedAt: refund.requested.at,
  checkedAt: refund.checked?.at ?? null,
  approvedAt: wasApproved(refund.state) ? (refund.decided?.at ?? null) : null,
  doneAt: refund.doneAt,
  note: refund.decided?.note || refund.checked?.note || '',
  mine: viewerId === refund.personId || hasHand(refund, id => id === viewerId),
  parts: refund.parts.flatMap(({ line, amountFen }) => {
    const settled = payment?.settled[line]
    if (!settled) return []
    const { houseId, houseLabel, bill } = settled
    return [{ houseId, houseLabel, item: bill?.item ?? null, period: bill?.period ?? null, amountFen }]
  }),
})
