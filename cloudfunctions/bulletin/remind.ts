import { remind as decide } from '../../shared/bulletin/act'
import { operation } from '../operation/operation'
import { bulletins } from './store'
import { wakeTelling } from './told'

export const remind = operation(
  'bulletin.remind',
  {
    after: async (_, result) => {
      await wakeTelling()
      return result
    },
  },
  async ({ input, actor, reach, now, tx }) => {
    const bulletin = await bulletins.get(tx, input.bulletinId, reach)
    await bulletins.put(tx, decide(bulletin, { personId: actor.personId, name: actor.name, at: now }))
    return { bulletinId: bulletin._id }
  },
)
