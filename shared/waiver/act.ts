import { writeYuan } from '../money/decimal'
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
 * checked it when it is approved; `waiver.over_limit` above `limitFen` (null: no limit).
 */
export function stepWaiver(waiver: Waiver, verb: WaiverVerb, by: Decision, limitFen: number | null = null): Waiver {
  const { from, to } = STEPS[verb]
  if (!from.includes(waiver.state)) throw new Refusal('waiver.wrong_state', { state: waiver.state })
  const earlier = verb === 'approve' ? [waiver.asked, waiver.checked] : verb === 'check' ? [waiver.asked] : []
  if (earlier.some(one => one?.byId === by.byId)) throw new Refusal('waiver.self_approval')
  if (verb === 'approve' && limitFen !== null && waiver.amountFen > limitFen)
    throw new Refusal('waiver.over_limit', { yuan: writeYuan(limitFen) })
  return verb === 'check' ? { ...waiver, state: to, checked: by } : { ...waiver, state: to, decided: by }
}
