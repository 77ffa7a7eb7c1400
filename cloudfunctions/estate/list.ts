import { look } from '../operation/operation'
import { estates } from './store'

/** The estates one can belong to: their names are public. */
export const list = look('estate.list', async () => {
  const all = await estates.all({}, { order: 'code', fields: ['code', 'name'] })
  return { items: all.map(({ _id, name }) => ({ estateId: _id, name })) }
})
