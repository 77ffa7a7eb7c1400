import { houseKey } from '../../shared/estate/spelling'
import { placeKey, type StoredPlace } from '../../shared/estate/workbook'
import { Refusal } from '../../shared/refusal'
import { BY_ID } from '../operation/cursor'
import { type Estate, estates, type Place, places, type Resident, residents } from './store'

const OFFERED = 8
const NAMED = ['kind', 'code', 'label'] as const
const BY_CODE = { field: 'code', direction: 'asc' } as const
/** The one house somebody writes this way. Refuses `people.house_unknown`, and `people.house_ambiguous` with those it may be. */
export async function houseAsWritten(estateId: string, written: string): Promise<Place> {
  const key = houseKey(written)
  const exact = await places.one({ estateId, kind: 'house', key })
  if (exact) return exact
  const spelt = { estateId, kind: 'house', spellings: key }
  const found = key ? await places.some(spelt, { order: BY_CODE, limit: OFFERED + 1 }) : []
  const [only, another] = found
  if (!only) throw new Refusal('people.house_unknown', { written })
  if (!another) return only
  const houses = found.slice(0, OFFERED).map(({ code, label }) => ({ houseCode: code, label }))
  throw new Refusal('people.house_ambiguous', { written }, { houses, more: found.length > OFFERED })
}
/** Whom the register of a house names with this number today, however many. */
export const residentsBy = (houseId: string, phone: string): Promise<Resident[]> =>
  residents.all({ houseId, phone, until: null })

/** All that the register says and said about these houses. */
export const registerOf = (houseIds: readonly string[]): Promise<Resident[]> =>
  residents.all({ houseId: { in: houseIds } })
/** Whom the register of an estate names or named with one of these numbers, in whichever house. */
export const registerByPhone = (estateId: string, phones: readonly string[]): Promise<Resident[]> =>
  residents.some({ estateId, phone: { in: phones } }, { limit: 100 })
/** What the register says today, page by page in the order of ids. */
export const registerAfter = (estateId: string, after: string): Promise<Resident[]> =>
  residents.some({ estateId, until: null, _id: { after } }, { order: BY_ID, limit: 1000 })

/** What every place of an estate is called, by `placeKey`. */
export async function placesNamed(estateId: string): Promise<Map<string, StoredPlace>> {
  const known = await Promise.all(
    (['house', 'public'] as const).map(kind => places.all({ estateId, kind }, { order: 'code', fields: NAMED })),
  )
  return new Map(known.flat().map(({ kind, code, label }) => [placeKey(kind, code), { code, label }]))
}
const WRITTEN = ['code', 'key', 'label', 'floor'] as const
/** The houses with one of these keys, and those whose keys begin with one of these. */
export async function housesWritten(estateId: string, keys: readonly string[], begins: readonly string[]) {
  const of = { estateId, kind: 'house' }
  const parts = Array.from({ length: Math.ceil(keys.length / 500) }, (_, at) => keys.slice(at * 500, (at + 1) * 500))
  const found = await Promise.all([
    ...parts.map(part => places.some({ ...of, key: { in: part } }, { limit: part.length, fields: WRITTEN })),
    ...begins.map(begin =>
      places.all({ ...of, key: { from: begin, until: `${begin}\uffff` } }, { order: 'key', fields: WRITTEN }),
    ),
  ])
  return [...new Map(found.flat().map(one => [one._id, one])).values()]
}
/** What these places are called. No request for none. */
export const labelsOf = async (placeIds: readonly string[]): Promise<Map<string, string>> =>
  new Map((await places.byIds(placeIds, ['label'])).map(one => [one._id, one.label]))

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
/** After a save, so that whoever saved meets what was saved. */
export const forgetEstate = (estateId: string): void => {
  cached.delete(estateId)
}
