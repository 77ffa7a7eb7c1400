import { look } from '../operation/operation'
import { NEWEST, toRow } from './row'
import { handOvers as store } from './store'

export const handOvers = look('duty.handOvers', async ({ input: { estateId, cursor }, reach }) => {
  const within = reach.filter(hold => hold.estateId === estateId)
  const page = await store.list(within, { order: NEWEST, cursor, limit: 20 })
  return { ...page, items: page.items.map(toRow) }
})
