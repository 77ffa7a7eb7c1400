import { operation } from '../operation/operation'
import { consented } from './consented'
import { persons } from './store'

/** Ends every browser session of this person. */
export const signOut = operation('people.signOut', async ({ actor, tx }) => {
  const person = await consented(tx, actor.personId)
  await persons.put(tx, { ...person, sessions: [] })
  return { personId: person._id }
})
