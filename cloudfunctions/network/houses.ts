import { asCounted, houseKey } from '../../shared/estate/spelling'
import type { KnownHouse } from '../../shared/network/written'
import { housesWritten } from '../estate/lookup'

/** The houses that these spellings mean, by key; of `3-2-*` all whose keys begin so. */
export async function housesNamed(estateId: string, written: readonly string[]): Promise<Map<string, KnownHouse>> {
  const begins = new Set<string>()
  const keys = new Set<string>()
  for (const one of written) {
    const all = /^(.*?)[-\s]*[*＊]$/.exec(one.trim())
    if (!all) keys.add(houseKey(one))
    else if (houseKey(all[1] ?? '')) begins.add(`${houseKey(all[1] ?? '')}-`)
  }
  const found = await housesWritten(estateId, [...keys], [...begins])
  return new Map(
    found
      .sort((one, other) => (asCounted(one.key) < asCounted(other.key) ? -1 : 1))
      .map(({ _id, key, label, floor }) => [key, { houseId: _id, key, label, floor }]),
  )
}
