import { stillHere } from '../../shared/estate/noted'
import type { Tx } from '../operation/transaction'
import { loseFoundIn } from '../search/keep'
import { type Member, type Place, places } from './store'

/** Who lives in a house, as their grants say: written in the transaction of the grant. Cars leave with whoever noted them. */
export async function setMembers(tx: Tx, place: Place, members: Member[]): Promise<void> {
  const { plates: had = [] } = place
  const plates = stillHere(had, members)
  for (const { plate } of had)
    if (!plates.some(one => one.plate === plate)) await loseFoundIn(tx, 'plate', `${place._id} ${plate}`)
  await places.put(tx, { ...place, members, ...(had.length > 0 && { plates }) })
}
