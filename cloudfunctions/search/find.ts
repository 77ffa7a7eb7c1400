import { type SaidBill, saidBill } from '../../shared/billing/number'
import { houseKey } from '../../shared/estate/spelling'
import { nameKey } from '../../shared/normalise'
import { maskPhone } from '../../shared/people/mask'
import { Refusal } from '../../shared/refusal'
import { MOST_LETTERS } from '../../shared/search/contract'
import { saidAs } from '../../shared/search/said'
import { CALLS, FINDS, FOUND_KINDS, type Found, type FoundKind, type FoundRow } from '../../shared/search/schema'
import { look } from '../operation/operation'
import { billBook } from './bills'
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
  const bill = sought.includes('bill') ? saidBill(houseKey(text)) : null
  const found = bill ? await withBills(estateId, sought, said, bill) : await besides(estateId, sought, said)
  const calls = roles.some(role => (CALLS as readonly string[]).includes(role))
  const groups = sought.flatMap(kind => {
    const rows = once(found.filter(one => one.kind === kind)).sort(byTitle)
    return rows.length === 0
      ? []
      : [{ kind, items: rows.slice(0, SHOWN).map(row => shown(row, calls)), more: rows.length > SHOWN }]
  })
  return { groups, sought }
})
type Row = Pick<Found, '_id' | (typeof FIELDS)[number]>
const kept = (estateId: string, kinds: readonly FoundKind[], said: readonly string[], limit: number): Promise<Row[]> =>
  founds.some({ estateId, kind: { in: kinds }, said: { in: said } }, { limit, fields: FIELDS })

/** Houses, of which an estate may have a hundred with one door number, beside everything else. */
async function besides(estateId: string, sought: readonly FoundKind[], said: readonly string[]): Promise<Row[]> {
  const others = sought.filter(kind => kind !== 'house')
  return (await Promise.all([kept(estateId, ['house'], said, SHOWN + 1), kept(estateId, others, said, MOST)])).flat()
}
/** What reads like a bill's number: its house first, then that house's bills of the month. Few things else are written so. */
async function withBills(
  estateId: string,
  sought: readonly FoundKind[],
  said: readonly string[],
  bill: SaidBill,
): Promise<Row[]> {
  const all = await kept(estateId, sought, [...said, bill.house], MOST)
  const houses = all.filter(one => one.kind === 'house').map(one => one.of)
  const bills = houses.length > 0 ? await (await billBook.ask()).called(houses.slice(0, SHOWN), bill) : []
  return [
    // The house alone was not asked for.
    ...all.filter(one => one.kind !== 'house'),
    ...bills.map(({ billId, houseId, number, houseLabel, period }) => ({
      ...{ _id: `bill:${billId}`, kind: 'bill' as const, of: billId, houseId },
      ...{ title: number, detail: `${houseLabel} · ${period}`, phone: null },
    })),
  ]
}
/** Somebody whom both the register and the app know is one person. */
const once = (rows: Row[]): Row[] => [
  ...new Map(rows.map(row => [row.kind === 'person' ? `${row.houseId} ${nameKey(row.title)}` : row._id, row])).values(),
]
const byTitle = (one: Row, other: Row): number => one.title.localeCompare(other.title, 'zh', { numeric: true })
const shown = ({ kind, of, houseId, title, detail, phone }: Row, calls: boolean): FoundRow => ({
  ...{ kind, of, houseId, title, detail },
  phone: calls ? phone : maskPhone(phone),
})
