import type { Say } from '../ui/say'
import { day } from '../ui/time'
import type { cardStaffWords } from './staff-words'

/** From when until when, as far as anybody knows; nothing for what was always so. */
export function periodSaid(from: number, until: number | null, say: Say<keyof typeof cardStaffWords>): string {
  if (until !== null && from > 0) return say('card.between', { from: day(from), until: day(until) })
  if (until !== null) return say('card.until', { until: day(until) })
  return from > 0 ? say('card.since', { from: day(from) }) : ''
}
