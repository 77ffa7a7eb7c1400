import { nameKey } from '../../shared/normalise'
import { maskPhone } from '../../shared/people/mask'
import { Refusal } from '../../shared/refusal'
import { MOST_LETTERS } from '../../shared/search/contract'
import { saidAs } from '../../shared/search/said'
import { CALLS, FINDS, FOUND_KINDS, type Found, type FoundKind, type FoundRow } from '../../shared/search/schema'
import { look } from '../operation/operation'
import { founds } from './store'

const SHOWN = 8
/** The vendor's answer holds so many; one kind never crowds out another, for houses are asked for apart. */
const MOST = 100
const FIELDS = ['kind', 'of', 'houseId', 'title', 'detail', 'phone'] as const

export const find = look('search.find', async ({ input: { estateId, text }, reach }) => {
  if ([...text].length > MOST_LETTERS) throw new Refusal('search.too_long', { most: MOST_LETTERS })
  const roles = reach.filter(hold => hold.estateId === estateId).map(hold => hold.role)
  const sought = FOUND_KINDS.filter(kind => roles.some(role => (FINDS[kind] as readonly string[]).includes(role)))
  const said = saidAs(text)
  if (said.length === 0 || sought.length === 0) return { groups: [], sought }
  const of = (kinds: readonly FoundKind[], limit: number) =>
    founds.some({ estateId, kind: { in: kinds }, said: { in: said } }, { limit, fields: FIELDS })
  const [houses, others] = await Promise.all([
    of(['house'], SHOWN + 1),
    of(
      sought.filter(kind => kind !== 'house'),
      MOST,
    ),
  ])
  const found = [...houses, ...others]
  const calls = roles.some(role => (CALLS as readonly string[]).includes(role))
  const groups = sought.flatMap(kind => {
    const rows = once(found.filter(one => one.kind === kind)).sort(byTitle)
    return rows.length === 0
      ? []
      : [{ kind, items: rows.slice(0, SHOWN).map(row => shown(row, calls)), more: rows.length > SHOWN }]
  })
  return { groups, sought }
})
/** Somebody whom both the register and the app know is one person. */
const once = (rows: Row[]): Row[] => [
  ...new Map(rows.map(row => [row.kind === 'person' ? `${row.houseId} ${nameKey(row.title)}` : row._id, row])).values(),
]
type Row = Pick<Found, '_id' | (typeof FIELDS)[number]>
const byTitle = (one: Row, other: Row): number => one.title.localeCompare(other.title, 'zh', { numeric: true })
const shown = ({ kind, of, houseId, title, detail, phone }: Row, calls: boolean): FoundRow => ({
  ...{ kind, of, houseId, title, detail },
  phone: calls ? phone : maskPhone(phone),
})
