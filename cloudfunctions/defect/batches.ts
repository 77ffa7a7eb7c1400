import { linkState } from '../../shared/defect/batch'
import { Refusal } from '../../shared/refusal'
import { look } from '../operation/operation'
import { coversEstate } from '../operation/reach'
import { batches as store } from './store'

export const batches = look('defect.batches', async ({ input, reach, now }) => {
  if (!coversEstate(reach, input.estateId)) throw new Refusal('estate.not_found')
  const page = await store.list(
    reach.filter(hold => hold.estateId === input.estateId),
    { order: { field: '_id', direction: 'desc' }, cursor: input.cursor, limit: 30 },
  )
  const rows = page.items.map(batch => ({
    batchId: batch._id,
    party: batch.party,
    count: batch.defectIds.length,
    createdAt: batch.createdAt,
    byName: batch.byName,
    expiresAt: batch.expiresAt,
    link: linkState(batch, now),
  }))
  return { ...page, items: rows }
})
