import { look } from '../operation/operation'
import { toRow } from './row'
import { tasks } from './store'

export const mine = look('task.mine', async ({ input: { estateId, cursor }, actor, reach }) => {
  const within = reach.filter(hold => hold.estateId === estateId)
  const filter = { 'to.personId': actor.personId, state: 'open' }
  const page = await tasks.list(within, { filter, order: { field: 'dueAt', direction: 'asc' }, cursor, limit: 30 })
  return { ...page, items: page.items.map(toRow) }
})
