import type { Account } from '../account/schema'
import { counting, type Granted, leftOf } from '../approval/limit'
import { type Fen, writeYuan } from '../money/decimal'
import { Refusal } from '../refusal'
import type { Decision, Waiver, WaiverState } from './schema'

export type WaiverVerb = 'check' | 'approve' | 'reject'
/** Which states a verb leaves, and where it leads. */
const STEPS: Record<WaiverVerb, { from: readonly WaiverState[]; to: WaiverState }> = {
  check: { from: ['requested'], to: 'checked' },
  approve: { from: ['checked'], to: 'approved' },
  reject: { from: ['requested', 'checked'], to: 'rejected' },
}

/**
 * One step of a waiver. Refuses `waiver.wrong_state`; `waiver.self_approval` for whoever asked for it, and for whoever
 * checked it when it is approved.
 */
export function stepWaiver(waiver: Waiver, verb: WaiverVerb, by: Decision): Waiver {
  const { from, to } = STEPS[verb]
  if (!from.includes(waiver.state)) throw new Refusal('waiver.wrong_state', { state: waiver.state })
  const earlier = verb === 'approve' ? [waiver.asked, waiver.checked] : verb === 'check' ? [waiver.asked] : []
  if (earlier.some(one => one?.byId === by.byId)) throw new Refusal('waiver.self_approval')
  return verb === 'check' ? { ...waiver, state: to, checked: by } : { ...waiver, state: to, decided: by }
}
/**
 * The house's list with this approval in it. Refuses `waiver.over_limit` where the approver has let go more in this house
 * within 30 days than `limitFen` (null: no limit), however it was divided.
 */
export function requireWithin(
  { granted }: Pick<Account, 'granted'>,
  amountFen: Fen,
  limitFen: Fen | null,
  byId: string,
  now: number,
): Granted[] {
  if (limitFen === null) return granted
  if (amountFen > leftOf(limitFen, granted, 'waiver', byId, now))
    throw new Refusal('waiver.over_limit', { yuan: writeYuan(limitFen) })
  return [...counting(granted, now), { kind: 'waiver', byId, at: now, amountFen }]
}
