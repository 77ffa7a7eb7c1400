import { Refusal } from '../../shared/refusal'
import type { Reaches } from '../operation/reach'
import type { Tx } from '../operation/transaction'
import { type Place, places } from './store'

/** A house within reach; a public place has no household. */
export async function houseIn(tx: Tx | null, houseId: string, reach: Reaches): Promise<Place> {
  const place = await places.get(tx, houseId, reach)
  if (place.kind !== 'house') throw new Refusal('place.not_found')
  return place
}
