import { releaseKey } from '../../shared/key/act'
import { operation } from '../operation/operation'
import { keys } from './store'

export const release = operation('key.release', async ({ input, actor, reach, now, tx }) => {
  const bunch = releaseKey(await keys.get(tx, input.keyId, reach), actor, now)
  await keys.put(tx, bunch)
  return { keyId: bunch._id }
})
