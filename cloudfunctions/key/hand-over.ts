import { handOver as decide } from '../../shared/key/act'
import { operation } from '../operation/operation'
import { keepHandedOver } from './handed-over'
import { keys } from './store'

export const handOver = operation('key.handOver', async ({ input, actor, reach, now, tx, emit }) => {
  const bunch = decide(await keys.get(tx, input.keyId, reach), actor, input, now)
  await keepHandedOver(tx, bunch, emit, now)
  return { keyId: bunch._id }
})
