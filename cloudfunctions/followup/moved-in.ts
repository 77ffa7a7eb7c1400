import { livesHere } from '../../shared/estate/lives'
import { afterMoveIn } from '../../shared/followup/act'
import { stem } from '../../shared/id'
import type { MoveIn } from '../../shared/movein/schema'
import { places } from '../estate/store'
import type { Tx } from '../operation/transaction'
import { followUps } from './store'

/** Whoever has moved in is asked how it went. */
export async function movedIn(tx: Tx, moveIn: MoveIn, now: number): Promise<void> {
  const { _id, estateId, houseId, houseLabel, ownerNames, history } = moveIn
  const members = (await places.find(tx, houseId))?.members ?? []
  const owner = members.find(one => one.role === 'owner' && livesHere(one, now))
  const ask = { personId: owner?.personId ?? null, name: owner?.name ?? ownerNames[0] ?? '', phone: null }
  const doneBy = [...new Set(history.map(one => one.byId))].filter(one => one !== owner?.personId)
  await followUps.insert(tx, afterMoveIn(`flw_${stem(_id)}`, { estateId, houseId, houseLabel, doneBy, ask }, now))
}
