import { operation } from '../operation/operation'
import { nextVersion } from '../operation/seen'
import { plans } from './store'

export const stopPlan = operation('task.stopPlan', async ({ input, reach, tx }) => {
  const plan = await plans.get(tx, input.planId, reach)
  const version = nextVersion(plan.version, input.version)
  await plans.put(tx, { ...plan, version, on: false, nextDay: '', nextAt: 0 })
  return { planId: plan._id }
})
