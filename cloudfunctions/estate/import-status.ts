import { look } from '../operation/operation'
import { imports } from './store'

export const importStatus = look('estate.importStatus', async ({ input, reach }) => {
  const { _id, state, done, total } = await imports.get(null, input.importId, reach)
  return { importId: _id, state, done, total }
})
