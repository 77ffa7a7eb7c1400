import { database } from '../operation/database'
import { look } from '../operation/operation'
import type { Estate } from './store'

/** The estates one can belong to: their names are public. */
export const list = look('estate.list', async () => {
  const { data } = await database().collection('estates').orderBy('code', 'asc').limit(100).get()
  return { items: (data as Estate[]).map(({ _id, name }) => ({ estateId: _id, name })) }
})
