import { nameKey } from '../normalise'
import { livesHere } from './lives'

/** What the desk should know before it calls or comes: said by the household, kept by the desk. */
export const NEEDS = ['elderly', 'mobility', 'ill', 'infant', 'pets', 'ring_first'] as const
export type Need = (typeof NEEDS)[number]
export interface Care {
  needs: Need[]
  note: string
  at: number
  byName: string
  version: number
}
interface Lived {
  name: string
  from: number
  until: number | null
}
/**
 * Whether a note is still about whoever lives there, by the register and by the app: one of those who lived there when it
 * was written still does, known by the name since an entry may end and begin anew. Where nobody was known yet, it is about
 * the first who came.
 */
export function isCareOf(care: Care, lived: readonly Lived[], now: number): boolean {
  const then = lived.filter(one => one.from <= care.at && livesHere(one, care.at))
  const later = lived.filter(one => one.from > care.at)
  const first = Math.min(...later.map(one => one.from))
  const about = then.length > 0 ? then : later.filter(one => one.from === first)
  const here = new Set(lived.filter(one => livesHere(one, now)).map(one => nameKey(one.name)))
  return about.length === 0 || about.some(one => nameKey(one.name) !== '' && here.has(nameKey(one.name)))
}
