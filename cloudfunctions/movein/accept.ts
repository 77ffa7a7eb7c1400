import { accept as decide } from '../../shared/movein/act'
import { isSameName } from '../../shared/normalise'
import { Refusal } from '../../shared/refusal'
import { operation } from '../operation/operation'
import { configOf, moveIns } from './store'

/** At the desk everybody who came signs on the glass; an owner on the own phone signs for nobody else. */
export const accept = operation('movein.accept', async ({ input, actor, reach, now, tx }) => {
  const found = await moveIns.get(tx, input.moveInId, reach)
  const atDesk = reach.some(hold => hold.level === 'estate' && hold.estateId === found.estateId)
  const others = input.signatures.some(one => !isSameName(one.name, actor.name))
  if (!atDesk && (others || !found.ownerNames.some(name => isSameName(name, actor.name))))
    throw new Refusal('movein.not_owner')
  const moveIn = decide(found, input, await configOf(tx, found.estateId), actor, atDesk, now)
  await moveIns.put(tx, moveIn)
  return { moveInId: moveIn._id }
})
