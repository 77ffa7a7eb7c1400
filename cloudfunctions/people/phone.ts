import { Refusal } from '../../shared/refusal'
import { operation } from '../operation/operation'
import { phoneNumberOf } from '../wechat/wire'
import { consented } from './consented'
import { persons } from './store'

export const phone = operation(
  'people.phone',
  {
    prepare: async ({ input }) => {
      const number = await phoneNumberOf(input.code)
      if (!number) throw new Refusal('people.phone_unverified')
      return number
    },
  },
  async ({ actor, tx, prepared }) => {
    const person = await consented(tx, actor.personId)
    await persons.put(tx, { ...person, phone: prepared, phones: [...new Set([...person.phones, prepared])] })
    return { personId: person._id }
  },
)
