import { type BookingKind, KIND_FACTS } from '../../shared/booking/kinds'
import type { Role } from '../../shared/contract'
import { Refusal } from '../../shared/refusal'
import { type Place, places } from '../estate/store'
import type { Reaches } from '../operation/reach'
import type { Tx } from '../operation/transaction'

export const byDesk = (reach: Reaches, estateId: string): boolean =>
  reach.some(hold => hold.level === 'estate' && hold.estateId === estateId)

/** The house somebody books for: one within reach, and a role that may book this kind. */
export async function houseFor(tx: Tx, houseId: string, kind: BookingKind, reach: Reaches): Promise<Place> {
  const house = await places.get(tx, houseId, reach)
  if (house.kind !== 'house') throw new Refusal('place.not_found')
  const books: readonly Role[] = KIND_FACTS[kind].books
  const own = reach.some(hold => hold.houseIds.includes(houseId) && books.includes(hold.role as Role))
  if (!own && !byDesk(reach, house.estateId)) throw new Refusal('booking.not_for_role')
  return house
}
