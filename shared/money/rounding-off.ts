import type { Fen } from './decimal'

export const ROUNDING_OFF = ['NONE', 'DOWN_JIAO', 'DOWN_YUAN'] as const
export type RoundingOff = (typeof ROUNDING_OFF)[number]
const STEP: Record<RoundingOff, Fen> = { NONE: 1, DOWN_JIAO: 10, DOWN_YUAN: 100 }

/** 抹零: what is paid and what is let go, always in the customer's favour and at most `capFen`; no bill is edited. */
export function roundOff(amountFen: Fen, mode: RoundingOff, capFen: Fen = 99): { payFen: Fen; adjustmentFen: Fen } {
  const adjustmentFen = amountFen > 0 ? Math.min(amountFen % STEP[mode], capFen) : 0
  return { payFen: amountFen - adjustmentFen, adjustmentFen }
}
