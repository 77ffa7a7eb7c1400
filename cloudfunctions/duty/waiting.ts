import { look } from '../operation/operation'
import { NEWEST, OFFERED, toRow } from './row'
import { handOvers } from './store'

export const waiting = look('duty.waiting', async ({ input: { estateId, cursor }, actor, reach }) => {
  const within = reach.filter(hold => hold.estateId === estateId)
  const page = await handOvers.list(within, { filter: OFFERED(actor.personId), order: NEWEST, cursor, limit: 20 })
  return { ...page, items: page.items.map(toRow) }
})
