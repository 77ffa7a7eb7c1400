import { accept as decide } from '../../shared/duty/handover'
import { handOnKeys } from '../key/hand-on'
import { operation } from '../operation/operation'
import { handOnTickets } from '../ticket/hand-on'
import { handOvers } from './store'
import { toGiver } from './told'

export const accept = operation('duty.accept', async ({ input, actor, reach, now, tx, emit }) => {
  const found = await handOvers.get(tx, input.handOverId, reach)
  const made = decide(found, actor.personId, input.signature, now)
  const { giver, taker, tickets, keys } = made
  await handOvers.put(tx, made)
  await handOnTickets(
    tx,
    tickets.map(one => one.ticketId),
    giver,
    taker,
    now,
  )
  await handOnKeys(
    tx,
    keys.map(one => one.keyId),
    giver.personId,
    taker.personId,
  )
  emit(toGiver('duty.accepted', made))
  return { handOverId: made._id }
})
