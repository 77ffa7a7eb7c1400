import type { Limits } from '../approval/limit'
import type { Rule } from '../approval/schema'
import type { Fen } from '../money/decimal'

/** The accountant checks, then somebody else approves; what nobody approves within a month is asked for anew. */
export const WAIVER_RULE: Rule = { persons: 'three', waitsMs: 30 * 86_400_000 }
/** What a supervisor approves alone where the estate has not said otherwise; a manager approves above it. */
const DEFAULT_LIMIT_FEN: Fen = 50_000
export const waiverLimits = (supervisorFen: Fen = DEFAULT_LIMIT_FEN): Limits => ({
  supervisor: supervisorFen,
  manager: null,
})
