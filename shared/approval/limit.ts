import { type Fen, sum } from '../money/decimal'

/** What one person let go, or charged, alone in one house: kept with the house's money, so that two at once meet there. */
export interface Granted {
  kind: 'waiver' | 'refund' | 'charge'
  byId: string
  at: number
  amountFen: Fen
}
const WINDOW_MS = 30 * 86_400_000
/** Those that still count at this moment. */
export const counting = (all: readonly Granted[], now: number): Granted[] => all.filter(one => one.at > now - WINDOW_MS)
/** What is left of a limit for this person here: a house, a person and 30 days count together, so that no halves pass. */
export const leftOf = (limitFen: Fen, all: readonly Granted[], kind: Granted['kind'], byId: string, now: number): Fen =>
  Math.max(
    0,
    limitFen -
      sum(
        counting(all, now)
          .filter(one => one.kind === kind && one.byId === byId)
          .map(one => one.amountFen),
      ),
  )
