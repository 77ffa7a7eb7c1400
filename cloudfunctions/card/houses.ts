import type { HeldHouse } from '../../shared/card/schema'
import { labelsOf, registerByPhone } from '../estate/lookup'
import { look } from '../operation/operation'
import { householdGrants, known } from './whom'

/** Who is named with one number in several houses is one person; whom no number names is known in this house alone. */
export const houses = look('card.houses', async ({ input, reach }) => {
  const { estateId } = input
  const { entries, account } = await known(input, reach)
  const phones = [...new Set([...entries.map(one => one.phone), account?.phone].filter(phone => phone != null))]
  const elsewhere = phones.length > 0 ? await registerByPhone(estateId, phones) : []
  const rows = [
    ...[...entries, ...elsewhere].map(({ houseId, role, from, until }) => ({ houseId, role, from, until })),
    ...householdGrants(account, estateId).flatMap(({ houseIds, role, from, until }) =>
      houseIds.map(houseId => ({ houseId, role, from, until })),
    ),
  ]
  const labels = await labelsOf(rows.map(row => row.houseId))
  const items = rows.map(row => ({ ...row, label: labels.get(row.houseId) ?? '' }))
  return { items: oncePerHouse(items).sort(byHouse) }
})
/** Register and app say the same of whoever is in both: from the earlier, until the later. */
function oncePerHouse(rows: readonly HeldHouse[]): HeldHouse[] {
  const held = new Map<string, HeldHouse>()
  for (const row of rows) {
    const name = `${row.houseId} ${row.role} ${row.until === null}`
    const other = held.get(name)
    held.set(name, other ? { ...row, from: Math.min(row.from, other.from), until: later(row.until, other.until) } : row)
  }
  return [...held.values()]
}
const later = (one: number | null, other: number | null) =>
  one === null || other === null ? null : Math.max(one, other)
/** Today's before those that ended. */
const byHouse = (one: HeldHouse, other: HeldHouse): number =>
  Number(one.until !== null) - Number(other.until !== null) ||
  one.label.localeCompare(other.label, 'zh', { numeric: true })
