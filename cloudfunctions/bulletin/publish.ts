import { publish as decide } from '../../shared/bulletin/act'
import { Refusal } from '../../shared/refusal'
import { operation } from '../operation/operation'
import { reachesSomebody } from './recipients'
import { bulletins } from './store'
import { wakeTelling } from './told'

export const publish = operation(
  'bulletin.publish',
  {
    prepare: async ({ input, reach, now }) => {
      const bulletin = await bulletins.get(null, input.bulletinId, reach)
      return reachesSomebody(bulletin, now)
    },
    after: async (_, result) => {
      await wakeTelling()
      return result
    },
  },
  async ({ input, actor, reach, now, tx, prepared: isToSomebody }) => {
    const bulletin = await bulletins.get(tx, input.bulletinId, reach)
    const out = decide(bulletin, input.at ?? now, { personId: actor.personId, name: actor.name, at: now })
    if (!isToSomebody) throw new Refusal('bulletin.nobody')
    await bulletins.put(tx, out)
    return { bulletinId: bulletin._id }
  },
)
