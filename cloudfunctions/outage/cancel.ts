import { cancel as decide } from '../../shared/outage/act'
import { operation } from '../operation/operation'
import { outageIn, putOutage } from './store'
import { wakeTelling } from './told'

export const cancel = operation(
  'outage.cancel',
  {
    after: async (_, result) => {
      await wakeTelling()
      return result
    },
  },
  async ({ input, actor, reach, now, tx }) => {
    const outage = await outageIn(tx, input.outageId, reach)
    await putOutage(tx, decide(outage, input.why, { personId: actor.personId, name: actor.name, at: now }))
    return { outageId: outage._id }
  },
)
