import type { WaiverRow } from '../../shared/waiver/contract'
import type { Decision, Waiver } from '../../shared/waiver/schema'
import type { Somebody } from '../operation/reach'
import { Store } from '../operation/store'

export const waivers = new Store<Waiver>('waivers', {
  notFound: 'waiver.not_found',
  indexes: [{ on: ['estateId', 'state', '-_id'] }, { on: ['estateId', '-_id'] }, { on: ['billId'] }],
  reach: { estate: reach => [{ estateId: reach.estateId }] },
})
export const decisionOf = (actor: Somebody, note: string, at: number): Decision => ({
  byId: actor.personId,
  byName: actor.name,
  at,
  note,
})
export function toRow(waiver: Waiver, personId: string): WaiverRow {
  const { _id, evidence: _, asked, checked, decided, ...rest } = waiver
  return {
    ...rest,
    waiverId: _id,
    askedBy: asked.byName,
    askedAt: asked.at,
    checkedBy: checked?.byName ?? null,
    decidedBy: decided?.byName ?? null,
    decidedAt: decided?.at ?? null,
    note: decided?.note ?? checked?.note ?? '',
    mine: asked.byId === personId || checked?.byId === personId,
  }
}
