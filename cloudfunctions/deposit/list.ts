import { Refusal } from '../../shared/refusal'
import { accountsOf } from '../account/store'
import { places } from '../estate/store'
import { auditedLook } from '../operation/audited-look'
import type { Filter } from '../operation/filter'
import { coversEstate, type Reaches, rolesIn } from '../operation/reach'
import { isTheirs } from './money'
import { deposits, UNDER_WAY, waitingFor } from './store'
import { rowsOf } from './view'

const NEWEST = { field: 'at', direction: 'desc' } as const
const PAGE = 30
/** An owner's are those of the own time in the house; of an estate, what waits longest comes first. */
export const list = auditedLook('deposit.list', async ({ input, reach, record }) => {
  const { estateId, houseId, show, cursor } = input
  const own = reach.filter(hold => hold.level === 'own' && (!houseId || hold.houseIds.includes(houseId)))
  const staff = reach.filter(hold => hold.level === 'estate' && (!estateId || hold.estateId === estateId))
  if (houseId || staff.length === 0) return ofHouse(houseId, own.length > 0 ? own : staff, cursor, record)
  const of = staff[0]?.estateId ?? ''
  record({ estateId: of, houseId: of, own: false, because: '查看押金清单' })
  if (!coversEstate(staff, of)) throw new Refusal('estate.not_found')
  const waits = show === 'mine' || show === 'open'
  const filter: Filter = waits
    ? { waitsFor: { in: show === 'mine' ? waitingFor(rolesIn(reach, of)) : UNDER_WAY } }
    : { state: show === 'held' ? 'held' : { in: ['signed', 'withdrawn'] } }
  const order = waits ? ({ field: 'movedAt', direction: 'asc' } as const) : NEWEST
  const within = staff.filter(hold => hold.estateId === of)
  const page = await deposits.list(within, { filter, order, cursor, limit: PAGE })
  return { ...page, items: await rowsOf(page.items) }
})

type Record = (about: { estateId: string; houseId: string; own: boolean; because?: string }) => Promise<void>
async function ofHouse(houseId: string | undefined, within: Reaches, cursor: string | undefined, record: Record) {
  const own = within.every(hold => hold.level === 'own')
  const estateId = own ? '' : (await places.get(null, houseId ?? '', within)).estateId
  record({ estateId, houseId: houseId ?? '', own, because: '查看一户的押金' })
  const filter: Filter = houseId ? { houseId } : {}
  const page = await deposits.list(within, { filter, order: NEWEST, cursor, limit: PAGE })
  const accounts = own ? await accountsOf(page.items.map(one => one.houseId)) : new Map()
  const shown = own ? page.items.filter(one => isTheirs(one, accounts.get(one.houseId) ?? null, within)) : page.items
  return { ...page, items: await rowsOf(shown) }
}
