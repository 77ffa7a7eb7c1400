import type { Home } from '../../shared/outage/whom'
import { places } from './store'

const TOLD = ['label', 'kind', 'members', 'care'] as const
/** Who lives in these houses now, and which of them the desk looks after first. */
export async function homesOf(houseIds: readonly string[], now: number): Promise<Home[]> {
  return (await places.byIds(houseIds, TOLD))
    .filter(one => one.kind === 'house')
    .map(({ _id, label, members, care }) => ({
      ...{ houseId: _id, label, care: (care?.needs.length ?? 0) > 0 },
      personIds: members
        .filter(one => one.from <= now && (one.until === null || one.until > now))
        .map(one => one.personId),
    }))
}
