import { operation } from '../operation/operation'
import { consented } from './consented'
import { persons } from './store'

export const setPreferences = operation('people.setPreferences', async ({ input, actor, tx }) => {
  const person = await consented(tx, actor.personId)
  await persons.put(tx, {
    ...person,
    language: input.language ?? person.language,
    largeType: input.largeType ?? person.largeType,
    name: person.name || input.name || '',
  })
  return { personId: person._id }
})
