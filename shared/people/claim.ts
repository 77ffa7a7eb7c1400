import type { Rule } from '../approval/schema'

/** A claim of a house: the person asks, the desk decides; asked for anew where nobody looked within a month. */
export const CLAIM_RULE: Rule = { persons: 'two', waitsMs: 30 * 86_400_000 }
