import type { Outage, ScopeHouse } from './schema'

/** A house as it is told of: who lives there now. */
export interface Home {
  houseId: string
  label: string
  care: boolean
  personIds: string[]
}
/** So many houses lie in a part: their document stays below what one may hold. */
const PART_HOUSES = 1_500
const MOST_PART_BYTES = 420_000
const MOST_PART_PERSONS = 2_500
/** So many parts are told in one go. */
export const TOGETHER = 3
export const MOST_SCOPE_HOUSES = 40_000

/**
 * The houses in parts, those to be looked after first in front. Who has several homes is told with the first of them; the
 * others remember in which part that was.
 */
export function partsOf(homes: readonly Home[], most = PART_HOUSES, mostBytes = MOST_PART_BYTES): ScopeHouse[][] {
  const sorted = [...homes].sort((one, other) => Number(other.care) - Number(one.care))
  const toldIn = new Map<string, number>()
  const parts: ScopeHouse[][] = []
  let [bytes, persons] = [0, 0]
  for (const { personIds, ...home } of sorted) {
    const weight = 200 + 70 * personIds.length
    const last = parts.at(-1)
    const isFull = bytes + weight > mostBytes || persons + personIds.length > MOST_PART_PERSONS
    if (!last || isFull || last.length >= most) {
      parts.push([])
      bytes = 0
      persons = 0
    }
    bytes += weight
    persons += personIds.length
    const part = parts.length - 1
    const living = [...new Set(personIds)].map(personId => {
      const at = toldIn.get(personId) ?? part
      toldIn.set(personId, at)
      return { personId, part: at }
    })
    parts.at(-1)?.push({ ...home, persons: living, called: null })
  }
  return parts
}
/** Whom a part tells: each person of the outage once, in one of its parts. */
export const personsOf = (houses: readonly ScopeHouse[], part: number): string[] => [
  ...new Set(houses.flatMap(({ persons }) => persons.filter(one => one.part === part).map(one => one.personId))),
]

interface Standing {
  utility: Outage['utility']
  startsAt: number
  endsAt: number
  outageIds: string[]
  reasons: Outage['reason'][]
}
/** What a house is told at a glance: of each supply the stretches without it, those that overlap as one. */
export function mergedOf(
  outages: readonly Pick<Outage, '_id' | 'utility' | 'startsAt' | 'endsAt' | 'reason'>[],
): Standing[] {
  const found: Standing[] = []
  for (const one of [...outages].sort((a, b) => a.startsAt - b.startsAt)) {
    const last = found.find(other => other.utility === one.utility && other.endsAt >= one.startsAt)
    if (!last) {
      const { utility, startsAt, endsAt } = one
      found.push({ utility, startsAt, endsAt, outageIds: [one._id], reasons: [one.reason] })
      continue
    }
    last.endsAt = Math.max(last.endsAt, one.endsAt)
    last.outageIds.push(one._id)
    if (!last.reasons.includes(one.reason)) last.reasons.push(one.reason)
  }
  return found
}
