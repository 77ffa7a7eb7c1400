import type { Caller } from '../contract'
import { DEFAULT_QUIET, type Quiet } from './quiet'

/** Who may be sent a digest of what waits. */
export const DIGEST_ROLES = ['clerk', 'cashier', 'accountant', 'treasurer', 'worker', 'supervisor', 'manager'] as const
export type DigestRole = (typeof DIGEST_ROLES)[number]
/** How an estate's people are reached on their phones. */
export interface PushRules {
  quiet: Quiet
  /** At which full hour each role is told what waits; missing or null: never. */
  digest: Partial<Record<DigestRole, number | null>>
}
export const DEFAULT_PUSH: PushRules = { quiet: DEFAULT_QUIET, digest: {} }

/** The hour of somebody's digest: what they chose, else the earliest of their roles; null: none. */
export function digestHour(
  roles: readonly Caller[],
  { digest }: Pick<PushRules, 'digest'>,
  own: number | null | undefined,
): number | null {
  if (own !== undefined) return own
  const hours = roles.flatMap(role => digest[role as DigestRole] ?? [])
  return hours.length > 0 ? Math.min(...hours) : null
}

/** Why somebody's phone stays silent: not in WeChat, never allowed it, all that was allowed is used up, or the last sends failed. */
const SILENCES = ['not_bound', 'never', 'used_up', 'failed'] as const
export type Silence = (typeof SILENCES)[number]
interface Reachable {
  bound: boolean
  /** What is left of each template, as far as they ever allowed one. */
  left: readonly number[]
  /** Why the last send failed; null: it did not. */
  failed: string | null
}
/** Null: the next push arrives. */
export function silenceOf({ bound, left, failed }: Reachable): Silence | null {
  if (!bound) return 'not_bound'
  if (left.length === 0) return 'never'
  if (left.every(one => one <= 0)) return 'used_up'
  return failed === null ? null : 'failed'
}
