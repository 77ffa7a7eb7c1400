import { look } from '../operation/operation'
import { toRow } from './row'
import { tasks } from './store'

export const list = look('task.list', async ({ input: { estateId, state, cursor }, reach }) => {
  const within = reach.filter(hold => hold.estateId === estateId)
  const direction = state === 'open' || state === 'done' ? 'asc' : 'desc'
  const page = await tasks.list(within, { filter: { state }, order: { field: 'dueAt', direction }, cursor, limit: 30 })
  return { ...page, items: page.items.map(toRow) }
})
