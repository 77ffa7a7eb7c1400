import { isCareOf } from '../../shared/estate/care'
import { type Plate, stillHere } from '../../shared/estate/noted'
import type { Tx } from '../operation/transaction'
import { loseFoundIn } from '../search/keep'
import { registerOf } from './lookup'
import { type Member, type Place, places } from './store'

/** The cars of who lives there; those of who has left are not found any more. */
export async function carsHere(tx: Tx, { _id, members, plates: had = [] }: Place, now: number): Promise<Plate[]> {
  const plates = stillHere(had, members, now)
  for (const { plate } of had)
    if (!plates.some(one => one.plate === plate)) await loseFoundIn(tx, 'plate', `${_id} ${plate}`)
  return plates
}
/**
 * Who lives in a house, as their grants say: written in the transaction of the grant. Cars leave with whoever noted them,
 * and what the desk should know with the last of whom it was noted.
 */
export async function setMembers(tx: Tx, place: Place, members: Member[], now: number): Promise<void> {
  const { care, ...house } = { ...place, members }
  const plates = await carsHere(tx, house, now)
  const keeps = care && isCareOf(care, [...(await registerOf([place._id])), ...members], now)
  await places.put(tx, { ...house, ...(house.plates && { plates }), ...(keeps && { care }) })
}
