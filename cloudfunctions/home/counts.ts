import type { EntryCount } from '../../shared/home/schema'
import { allCounts } from '../operation/noun'
import { look } from '../operation/operation'

/** Each noun counts its own lists, all at once; what somebody may not list is not counted for them. */
export const counts = look('home.counts', async ({ input: { estateId }, actor, now }) => {
  const all = await allCounts()
  const counted = await Promise.all(
    all.map(async ({ entry, count }): Promise<[string, EntryCount][]> => {
      const found = await count.run(entry, actor, estateId, now)
      return found ? [[count.entry, { ...found, of: count.of }]] : []
    }),
  )
  return { counts: Object.fromEntries(counted.flat()) }
})
