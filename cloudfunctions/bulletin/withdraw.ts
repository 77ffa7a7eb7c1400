import { withdraw as decide } from '../../shared/bulletin/act'
import { operation } from '../operation/operation'
import { bulletins } from './store'
import { bulletinEvent } from './told'

export const withdraw = operation('bulletin.withdraw', async ({ input, actor, reach, now, tx, emit }) => {
  const bulletin = await bulletins.get(tx, input.bulletinId, reach)
  await bulletins.put(tx, decide(bulletin, input.why, { personId: actor.personId, name: actor.name, at: now }))
  if (!bulletin.out) emit(bulletinEvent('bulletin.declined', bulletin, [{ persons: bulletin.authors }]))
  return { bulletinId: bulletin._id }
})
