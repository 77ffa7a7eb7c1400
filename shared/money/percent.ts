import { exact } from './decimal'

/** A ratio in percent with two decimals; null when there is nothing to divide by. */
export const percent = (part: number, whole: number): string | null =>
  whole === 0 ? null : `${exact(part).times(100).div(whole).toFixed(2)}%`
