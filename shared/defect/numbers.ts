import type { DefectNumber } from './contract'

/** So many defects of a building, party and kind that stand in one state. */
interface Counted {
  buildingId: string | null
  party: string
  warranty: string
  state: string
  count: number
  failedRounds: number
}
const nothing = (key: string): DefectNumber => ({ key, open: 0, overdue: 0, disputed: 0, closed: 0, failedRounds: 0 })
const isOpen = (state: string): boolean => state !== 'closed' && state !== 'reinspected'

/** The numbers of each key, the one with most open first. `due` counts those whose deadline has passed. */
function numbersBy(all: readonly Counted[], due: readonly Counted[], keyOf: (one: Counted) => string): DefectNumber[] {
  const found = new Map<string, DefectNumber>()
  const of = (one: Counted) => {
    const key = keyOf(one)
    const held = found.get(key) ?? nothing(key)
    found.set(key, held)
    return held
  }
  for (const one of all) {
    const held = of(one)
    if (isOpen(one.state)) held.open += one.count
    else held.closed += one.count
    if (one.state === 'disputed') held.disputed += one.count
    held.failedRounds += one.failedRounds
  }
  for (const one of due) if (isOpen(one.state)) of(one).overdue += one.count
  return [...found.values()].sort((a, b) => b.open - a.open || (a.key < b.key ? -1 : 1))
}
export const numbersOf = (all: readonly Counted[], due: readonly Counted[]) => ({
  all: numbersBy(all, due, () => 'all')[0] ?? nothing('all'),
  byBuilding: numbersBy(all, due, one => one.buildingId ?? ''),
  byParty: numbersBy(all, due, one => one.party),
  byKind: numbersBy(all, due, one => one.warranty),
})
