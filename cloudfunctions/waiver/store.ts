import type { Stepper } from '../../shared/approval/schema'
import { hasHand } from '../../shared/approval/step'
import type { WaiverRow } from '../../shared/waiver/contract'
import type { Waiver } from '../../shared/waiver/schema'
import type { Place } from '../estate/store'
import { Store } from '../operation/store'

export const waivers = new Store<Waiver>('waivers', {
  notFound: 'waiver.not_found',
  indexes: [
    { on: ['estateId', 'state', '-_id'] },
    { on: ['estateId', '-_id'] },
    { on: ['billId'] },
    { on: ['expiresAt'] },
  ],
  reach: { estate: reach => [{ estateId: reach.estateId }] },
})
/** Everybody whom whoever checks or approves it is held against. */
export const handsOf = ({ requested, checked }: Waiver, place: Place | null): (string | undefined)[] => [
  requested.byId,
  checked?.byId,
  ...(place?.members ?? []).map(one => one.personId),
]
export function toRow(waiver: Waiver, is: Stepper['is']): WaiverRow {
  const { _id, evidence: _, requested, checked, decided, ...rest } = waiver
  return {
    ...rest,
    waiverId: _id,
    requestedBy: requested.byName,
    requestedAt: requested.at,
    checkedBy: checked?.byName ?? null,
    decidedBy: decided?.byName ?? null,
    decidedAt: decided?.at ?? null,
    note: decided?.note ?? checked?.note ?? '',
    mine: hasHand(waiver, is),
  }
}
