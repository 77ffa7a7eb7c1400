import { DEFAULT_PUSH, type PushRules } from '../../shared/notice/push'
import { Shelf } from '../operation/shelf'
import type { Tx } from '../operation/transaction'

/** One an estate. */
export interface KeptPush {
  _id: string
  rules: PushRules
  version: number
  /** Hours of digests that people chose for themselves. */
  own: Record<string, number | null>
}
export const pushes = new Shelf<KeptPush>('settings', 'push')
export const keptPush = async (tx: Tx | null, estateId: string): Promise<KeptPush> =>
  (await pushes.find(tx, estateId)) ?? { _id: estateId, rules: DEFAULT_PUSH, version: 0, own: {} }

const TTL_MS = 60_000
const cached = new Map<string, { rules: PushRules; readAt: number }>()
/** How an estate's people are reached, at most a minute old. */
export async function pushRulesOf(estateId: string): Promise<PushRules> {
  const hit = cached.get(estateId)
  if (hit && Math.abs(Date.now() - hit.readAt) < TTL_MS) return hit.rules
  const { rules } = await keptPush(null, estateId)
  cached.set(estateId, { rules, readAt: Date.now() })
  return rules
}
/** After a save, so that whoever saved meets what was saved. */
export const forgetPush = async <R extends { estateId: string }>(_scene: unknown, result: R): Promise<R> => {
  cached.delete(result.estateId)
  return result
}
