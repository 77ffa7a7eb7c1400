import { toKeyRow } from '../../shared/key/schema'
import { look } from '../operation/operation'
import { keys } from './store'

export const get = look('key.get', async ({ input, reach }) => {
  const bunch = await keys.get(null, input.keyId, reach)
  return { ...toKeyRow(bunch), authorisation: bunch.authorisation, ledger: bunch.ledger }
})
