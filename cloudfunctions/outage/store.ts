import { type Notice, OPEN, type Outage, type ScopePart } from '../../shared/outage/schema'
import { Refusal } from '../../shared/refusal'
import type { Reaches } from '../operation/reach'
import { Shelf } from '../operation/shelf'
import { Store } from '../operation/store'
import type { Tx } from '../operation/transaction'

/** An outage, or a part of the houses of one: they live and are read together. */
type Kept = { _id: string; estateId: string } & Partial<Outage> & Partial<ScopePart> & Found
/** What follows from the rest, to find it by. */
interface Found {
  open?: 0 | 1
  restoredAt?: number
  houseIds?: string[]
}
const founds = (one: Kept): Kept =>
  one.houses
    ? { ...one, houseIds: one.houses.map(house => house.houseId) }
    : {
        ...one,
        open: one.state && OPEN.includes(one.state) ? 1 : 0,
        ...(one.restored && { restoredAt: one.restored.at }),
      }
export const outages = new Store<Kept>('outages', {
  notFound: 'outage.not_found',
  keeps: founds,
  indexes: [
    { on: ['estateId', 'open', '-startsAt', '-_id'] },
    { on: ['estateId', 'restoredAt', '_id'] },
    { on: ['houseIds', '-_id'] },
    { on: ['outageId', 'houseIds'] },
    { on: ['tellAt'] },
  ],
  reach: { estate: reach => [{ estateId: reach.estateId }] },
})
const isOutage = (one: Kept | null): one is Kept & Outage => one?.scope !== undefined
export const asOutage = (one: Kept): Outage => one as unknown as Outage
export const partIdOf = (outageId: string, part: number): string => `${outageId}:${part}`

/** An outage within reach; a part of one is none. */
export async function outageIn(tx: Tx | null, outageId: string, reach: Reaches): Promise<Outage> {
  const found = await outages.get(tx, outageId, reach)
  if (!isOutage(found)) throw new Refusal('outage.not_found')
  return found
}
export const putOutage = (tx: Tx, outage: Outage): Promise<void> => outages.put(tx, outage)
export const putPart = (tx: Tx, part: ScopePart): Promise<void> => outages.put(tx, part)
export async function partOf(tx: Tx | null, outageId: string, part: number): Promise<ScopePart | null> {
  return (await outages.find(tx, partIdOf(outageId, part))) as ScopePart | null
}
/** The parts a house lies in, newest outage first. */
const LAST = 12
export async function outagesOf(houseId: string): Promise<Outage[]> {
  const order = { field: '_id', direction: 'desc' } as const
  const parts = await outages.some({ houseIds: houseId }, { order, limit: LAST, fields: ['outageId', 'estateId'] })
  const found = await outages.byIds(parts.flatMap(one => one.outageId ?? []))
  return found.filter(isOutage).sort((one, other) => other.startsAt - one.startsAt)
}
export async function partWith(outageId: string, houseId: string): Promise<ScopePart | null> {
  const [found] = await outages.some({ outageId, houseIds: houseId }, { limit: 1 })
  return (found as ScopePart | undefined) ?? null
}

interface KeptNotice {
  _id: string
  hours: Notice
  version: number
}
/** How long before it begins an estate announces planned work. */
export const notices = new Shelf<KeptNotice>('settings', 'outage')
export const noticeOf = async (tx: Tx | null, estateId: string): Promise<KeptNotice> =>
  (await notices.find(tx, estateId)) ?? { _id: estateId, hours: {}, version: 0 }
