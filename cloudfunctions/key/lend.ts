import { lend as decide } from '../../shared/key/act'
import { operation } from '../operation/operation'
import { rosters } from '../people/store'
import { household, keyEvent } from './events'
import { asBooked } from './reserved'
import { keys } from './store'

export const lend = operation('key.lend', async ({ input, actor, reach, now, tx, emit }) => {
  const found = await asBooked(tx, await keys.get(tx, input.keyId, reach))
  const roster = input.witnessId ? await rosters.find(tx, found.estateId) : null
  const witness = roster?.staff.find(
    member => member.personId === input.witnessId && member.personId !== actor.personId,
  )
  const bunch = decide(found, actor, { ...input, witnessName: witness?.name ?? null }, now)
  await keys.put(tx, bunch)
  emit(keyEvent('key.lent', bunch, household(bunch, now)))
  return { keyId: bunch._id }
})
