import { signLater as decide } from '../../shared/movein/act'
import { isSameName } from '../../shared/normalise'
import { Refusal } from '../../shared/refusal'
import { operation } from '../operation/operation'
import { configOf, moveIns } from './store'

/** At the desk the ID is looked at; on the own phone an owner signs for nobody else. */
export const signLater = operation('movein.signLater', async ({ input, actor, reach, now, tx }) => {
  const found = await moveIns.get(tx, input.moveInId, reach)
  const atDesk = reach.some(hold => hold.level === 'estate' && hold.estateId === found.estateId)
  if (!atDesk && !isSameName(input.name, actor.name)) throw new Refusal('movein.not_owner')
  const { name, covenantVersion, privacyVersion, signature, last4 } = input
  const seen = atDesk ? { ...(last4 && { last4 }) } : null
  const signing = { name, seen, covenantVersion, privacyVersion, signature }
  const moveIn = decide(found, signing, await configOf(tx, found.estateId), actor, now)
  await moveIns.put(tx, moveIn)
  return { moveInId: moveIn._id }
})
