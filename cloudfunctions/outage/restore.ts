import { restore as decide } from '../../shared/outage/act'
import { operation } from '../operation/operation'
import { outageIn, putOutage } from './store'
import { wakeTelling } from './told'

export const restore = operation(
  'outage.restore',
  {
    after: async (_, result) => {
      await wakeTelling()
      return result
    },
  },
  async ({ input, actor, reach, now, tx }) => {
    const outage = await outageIn(tx, input.outageId, reach)
    const { at, cause, waterNote } = input
    const by = { personId: actor.personId, name: actor.name, at: now }
    await putOutage(tx, decide(outage, { at, cause, waterNote }, by))
    return { outageId: outage._id }
  },
)
