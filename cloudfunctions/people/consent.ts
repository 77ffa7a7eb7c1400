import { operation } from '../operation/operation'
import { freshPerson } from './actor'
import { persons } from './store'

/** The first step of every visitor; it makes the person's document. */
export const consent = operation('people.consent', async ({ input, actor, now, tx }) => {
  const person = (await persons.find(tx, actor.personId)) ?? freshPerson(actor.openId ?? '')
  await persons.put(tx, { ...person, consent: { version: input.version, at: now } })
  return { personId: actor.personId }
})
