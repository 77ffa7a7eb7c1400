/** Looks at so many different houses by one person within an hour are an alert. */
export const BULK_HOUSES = 20
export const BULK_WINDOW_MS = 3_600_000

interface Looked {
  estateId: string
  houseId: string
  at: number
}
/** The estates in which these looks of one person, up to `now`, went to many houses. */
export function bulkEstates(looks: readonly Looked[], now: number): string[] {
  const houses = new Map<string, Set<string>>()
  for (const { estateId, houseId, at } of looks) {
    if (at > now || at <= now - BULK_WINDOW_MS) continue
    houses.set(estateId, (houses.get(estateId) ?? new Set()).add(houseId))
  }
  return [...houses].filter(([, seen]) => seen.size >= BULK_HOUSES).map(([estateId]) => estateId)
}
