import type { Rule } from '../approval/schema'
import { accountOf, type Party } from './schema'

/** An administrator brings keys, a manager approves; sealed keys lie about no longer than a week. */
export const KEYS_RULE: Rule = { persons: 'two', waitsMs: 7 * 86_400_000 }
/** How long an approved change of account waits: two days, in which anybody who was told can stop it. */
export const PAUSE_MS = 48 * 3_600_000

/** Whether money would go to another account than today. A first account, or new keys of the same, waits for nothing. */
export const changesAccount = (current: Party | undefined, proposed: Party): boolean =>
  current !== undefined && accountOf(current) !== accountOf(proposed)

/** An instant as a message says it, in China's time. */
export const shownTime = (at: number): string =>
  new Date(at + 8 * 3_600_000).toISOString().slice(0, 16).replace('T', ' ')
