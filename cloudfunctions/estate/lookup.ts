import { houseKey } from '../../shared/estate/spelling'
import { Refusal } from '../../shared/refusal'
import { database } from '../operation/database'
import { type Estate, estates, type Place, type Resident } from './store'

const OFFERED = 8
/** The one house somebody writes this way. Refuses `people.house_unknown`, and `people.house_ambiguous` with those it may be. */
export async function houseAsWritten(estateId: string, written: string): Promise<Place> {
  const key = houseKey(written)
  const [exact] = await housesWith({ estateId, kind: 'house', key }, 1)
  if (exact) return exact
  const found = key ? await housesWith({ estateId, kind: 'house', spellings: key }, OFFERED + 1) : []
  const [only, another] = found
  if (!only) throw new Refusal('people.house_unknown', { written })
  if (!another) return only
  const houses = found.slice(0, OFFERED).map(({ code, label }) => ({ houseCode: code, label }))
  throw new Refusal('people.house_ambiguous', { written }, { houses, more: found.length > OFFERED })
}
async function housesWith(where: Record<string, string>, limit: number): Promise<Place[]> {
  const { data } = await database().collection('places').where(where).orderBy('code', 'asc').limit(limit).get()
  return data as Place[]
}
/** Whom the register of a house names with this number today. */
export async function residentsBy(houseId: string, phone: string): Promise<Resident[]> {
  const { data } = await database().collection('residents').where({ houseId, phone, until: null }).limit(50).get()
  return data as Resident[]
}

/** All that the register says and said about these houses; at most 1000 entries. */
export async function registerOf(houseIds: readonly string[]): Promise<Resident[]> {
  if (houseIds.length === 0) return []
  const _ = database().command
  const where = { houseId: _.in([...houseIds]) }
  const { data } = await database().collection('residents').where(where).limit(1000).get()
  return data as Resident[]
}
/** What the register says today, page by page in the order of ids. */
export async function registerAfter(estateId: string, after: string): Promise<Resident[]> {
  const _ = database().command
  const where = { estateId, until: null, _id: _.gt(after) }
  const { data } = await database().collection('residents').where(where).orderBy('_id', 'asc').limit(1000).get()
  return data as Resident[]
}

/** What these places are called. No request for none. */
export async function labelsOf(placeIds: readonly string[]): Promise<Map<string, string>> {
  if (placeIds.length === 0) return new Map()
  const _ = database().command
  const { data } = await database()
    .collection('places')
    .where({ _id: _.in([...placeIds]) })
    .field({ label: true })
    .limit(100)
    .get()
  return new Map((data as Pick<Place, '_id' | 'label'>[]).map(one => [one._id, one.label]))
}

const TTL_MS = 60_000
const cached = new Map<string, { estate: Estate; readAt: number }>()
/** An estate's settings, at most a minute old. */
export async function estateSettings(estateId: string): Promise<Estate | null> {
  const hit = cached.get(estateId)
  if (hit && Math.abs(Date.now() - hit.readAt) < TTL_MS) return hit.estate
  const estate = await estates.find(null, estateId)
  if (estate) cached.set(estateId, { estate, readAt: Date.now() })
  return estate
}
