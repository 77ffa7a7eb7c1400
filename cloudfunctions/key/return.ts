import { giveBack } from '../../shared/key/act'
import { operation } from '../operation/operation'
import { household, keyEvent } from './events'
import { keys } from './store'

export const returnKeys = operation('key.return', async ({ input, actor, reach, now, tx, emit }) => {
  const bunch = giveBack(await keys.get(tx, input.keyId, reach), actor, input.signature, now, input.note)
  await keys.put(tx, bunch)
  emit(keyEvent('key.returned', bunch, household(bunch, now)))
  return { keyId: bunch._id }
})
