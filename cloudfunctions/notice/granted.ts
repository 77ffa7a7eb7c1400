import { operation } from '../operation/operation'
import { settings, table } from '../operation/settings'
import { quotas } from './store'

/** Banks what a tap allowed: one send for each template that is ours. */
export const granted = operation('notice.granted', async ({ input, actor, tx }) => {
  const ours = new Set(Object.values(table(settings().ANJU_WX_TEMPLATES)))
  for (const templateId of new Set(input.templateIds)) {
    if (!ours.has(templateId)) continue
    const _id = `${actor.openId}:${templateId}`
    const quota = (await quotas.find(tx, _id)) ?? { _id, left: 0 }
    await quotas.put(tx, { ...quota, left: Math.min(quota.left + 1, 100), failedAt: null, failedFor: null })
  }
  return { personId: actor.personId }
})
