import { exact, fenOf } from '../../../shared/money/decimal'

/** An amount as it is typed, in fen; 0: it is none. */
export const typedFen = (typed: string): number =>
  /^\d{1,7}(\.\d{1,2})?$/.test(typed.trim()) ? fenOf(exact(typed.trim())) : 0
