import { handOver as decide } from '../../shared/key/act'
import { operation } from '../operation/operation'
import { household, keyEvent } from './events'
import { keys } from './store'

export const handOver = operation('key.handOver', async ({ input, actor, reach, now, tx, emit }) => {
  const bunch = decide(await keys.get(tx, input.keyId, reach), actor, input, now)
  await keys.put(tx, bunch)
  emit(keyEvent('key.handed_over', bunch, household(bunch, now)))
  return { keyId: bunch._id }
})
