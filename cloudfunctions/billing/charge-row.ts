import type { Stepper } from '../../shared/approval/schema'
import { hasHand } from '../../shared/approval/step'
import type { ChargeRequest, ChargeRow } from '../../shared/billing/charge-request'

export const toChargeRow = (of: ChargeRequest, is: Stepper['is']): ChargeRow => ({
  chargeId: of._id,
  houseId: of.houseId,
  houseLabel: of.houseLabel,
  kind: of.kind,
  item: of.item,
  subject: of.subject,
  amountFen: of.amountFen,
  billId: of.billId,
  state: of.state,
  reason: of.requested.note,
  requestedBy: of.requested.byName,
  requestedAt: of.requested.at,
  decidedBy: of.decided?.byName ?? null,
  decidedAt: of.decided?.at ?? null,
  note: of.decided?.note ?? '',
  mine: hasHand(of, is),
})
