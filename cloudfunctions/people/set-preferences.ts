import { Refusal } from '../../shared/refusal'
import { operation } from '../operation/operation'
import { consented } from './consented'
import { isLive } from './grants'
import { persons } from './store'

export const setPreferences = operation('people.setPreferences', async ({ input, actor, now, tx }) => {
  const person = await consented(tx, actor.personId)
  const named = input.name !== undefined && input.name !== person.name
  // Whoever belongs somewhere is known by the name of the register, the claim or the invitation.
  if (named && person.name && person.grants.some(grant => isLive(grant, now)))
    throw new Refusal('people.name_registered')
  await persons.put(tx, {
    ...person,
    language: input.language ?? person.language,
    largeType: input.largeType ?? person.largeType,
    name: input.name ?? person.name,
  })
  return { personId: person._id }
})
