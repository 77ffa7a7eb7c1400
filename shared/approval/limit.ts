import type { Role } from '../contract'
import { type Fen, sum, writeYuan } from '../money/decimal'
import { Refusal } from '../refusal'
import type { Granted, Stepper } from './schema'

/** What each role approves alone; null: any amount. */
export type Limits = Partial<Record<Role, Fen | null>>
const WINDOW_MS = 30 * 86_400_000
/** Those that still count at this moment. */
const counting = (all: readonly Granted[], now: number): Granted[] => all.filter(one => one.at > now - WINDOW_MS)

/** How much whoever holds these roles approves alone: as much as the highest of them; null: any amount. */
export function limitOf(limits: Limits, roles: readonly string[]): Fen | null {
  const own = Object.entries(limits).flatMap(([role, limit]) => (roles.includes(role) ? [limit] : []))
  return own.includes(null) ? null : Math.max(0, ...own.map(limit => limit ?? 0))
}
interface Wanted {
  kind: Granted['kind']
  amountFen: Fen
  by: Stepper
  /** What has a limit of its own: the item of a charge. */
  item?: string
}
/** Whether this, with what the person let go or charged here within 30 days, stays within a limit. */
export const fitsIn = (granted: readonly Granted[], { kind, amountFen, by, item }: Wanted, limitFen: Fen): boolean => {
  const like = counting(granted, by.at).filter(one => one.kind === kind && one.item === item && by.is(one.byId))
  return amountFen <= limitFen - sum(like.map(one => one.amountFen))
}
/** The list with this in it, and without what counts no more. */
export const withGranted = (granted: readonly Granted[], { kind, amountFen, by, item }: Wanted): Granted[] => [
  ...counting(granted, by.at),
  { kind, byId: by.byId, at: by.at, amountFen, ...(item && { item }) },
]
/**
 * The house's list with this in it. A house, a person and 30 days count together, so that no halves pass, however they
 * were divided. Refuses `approval.over_limit`.
 */
export function within(granted: readonly Granted[], wanted: Wanted, limitFen: Fen | null): Granted[] {
  if (limitFen === null) return [...granted]
  if (!fitsIn(granted, wanted, limitFen)) throw new Refusal('approval.over_limit', { yuan: writeYuan(limitFen) })
  return withGranted(granted, wanted)
}
