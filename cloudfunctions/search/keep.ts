import { saidOfPlate } from '../../shared/estate/noted'
import { houseKey, spellingsOf } from '../../shared/estate/spelling'
import { saidOfName, saidOfNumber, saidOfPhone } from '../../shared/search/said'
import type { Found, FoundKind } from '../../shared/search/schema'
import type { Tx } from '../operation/transaction'
import { founds } from './store'

const idOf = (kind: FoundKind, of: string): string => `${kind}:${of}`

interface House {
  _id: string
  estateId: string
  code: string
  label: string
}
export const foundHouse = ({ _id, estateId, code, label }: House): Found => ({
  ...{ _id: idOf('house', _id), estateId, kind: 'house', of: _id, houseId: _id },
  ...{ title: label, detail: '', phone: null, said: [...new Set([...spellingsOf(code), houseKey(label)])], toSpell: 0 },
})
interface Somebody {
  /** The register's entry, or the grant. */
  id: string
  estateId: string
  houseId: string
  houseLabel: string
  name: string
  phone: string | null
}
export const foundPerson = ({ id, estateId, houseId, houseLabel, name, phone }: Somebody): Found => ({
  ...{ _id: idOf('person', id), estateId, kind: 'person', of: id, houseId },
  ...{ title: name, detail: houseLabel, phone, said: [...saidOfName(name), ...saidOfPhone(phone)], toSpell: 1 },
})
interface Numbered {
  kind: 'ticket' | 'receipt' | 'meter' | 'key'
  id: string
  /** The id its page is opened with, where that is another. */
  of?: string
  estateId: string
  houseId: string | null
  number: string
  /** Numbers it had before. */
  earlier?: readonly string[]
  detail: string
}
export const foundNumber = ({
  kind,
  id,
  of = id,
  estateId,
  houseId,
  number,
  earlier = [],
  detail,
}: Numbered): Found => ({
  ...{ _id: idOf(kind, id), estateId, kind, of, houseId, title: number, detail, phone: null },
  ...{ said: [...new Set([number, ...earlier].flatMap(saidOfNumber))], toSpell: 0 },
})

/** A car leads to the house it belongs to. */
export const foundPlate = (
  { _id, estateId, label }: Pick<House, '_id' | 'estateId' | 'label'>,
  plate: string,
): Found => ({
  ...{ _id: idOf('plate', `${_id} ${plate}`), estateId, kind: 'plate', of: _id, houseId: _id },
  ...{ title: plate, detail: label, phone: null, said: saidOfPlate(plate), toSpell: 0 },
})

/** In the transaction of what is found, so that both are there or neither. */
export const keepFound = (tx: Tx, found: Found): Promise<void> => founds.put(tx, found)
/** Many at once, outside a transaction: two requests when nothing changed. May be repeated. */
export async function keepMany(fresh: readonly Found[]): Promise<void> {
  if (fresh.length === 0) return
  const known = new Map((await founds.byIds(fresh.map(one => one._id))).map(one => [one._id, one]))
  const missing = new Map(fresh.filter(one => !known.has(one._id)).map(one => [one._id, one]))
  await founds.insertMany([...missing.values()])
  for (const { _id, ...one } of fresh) {
    const old = known.get(_id)
    if (!old || (old.title === one.title && old.detail === one.detail && old.phone === one.phone && says(old, one)))
      continue
    await founds.update({ _id }, one)
  }
}
const says = (old: Found, fresh: Pick<Found, 'said'>): boolean => fresh.said.every(one => old.said.includes(one))
/** Nobody finds them any more. May be repeated. */
export const loseFound = async (kind: FoundKind, of: readonly string[]): Promise<void> => {
  if (of.length > 0) await founds.removeMany({ _id: { in: of.map(one => idOf(kind, one)) } })
}
/** The same within a transaction: neither name nor telephone stays behind. */
export async function loseFoundIn(tx: Tx, kind: FoundKind, id: string): Promise<void> {
  if (await founds.find(tx, idOf(kind, id))) await founds.remove(tx, idOf(kind, id))
}
