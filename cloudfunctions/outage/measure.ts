import { spanOf } from '../../shared/calendar/day'
import { timeliness } from '../../shared/outage/measure'
import { Refusal } from '../../shared/refusal'
import { look } from '../operation/operation'
import { coversEstate } from '../operation/reach'
import { outages } from './store'

export const measure = look('outage.measure', async ({ input: { estateId, from, to }, reach, now }) => {
  if (!coversEstate(reach, estateId)) throw new Refusal('estate.not_found')
  const back = await outages.all(
    { estateId, restoredAt: spanOf(from, to) },
    { order: 'restoredAt', fields: ['restored', 'restoredToldAt'] },
  )
  return timeliness(
    back.map(one => ({ restored: one.restored ?? null, restoredToldAt: one.restoredToldAt ?? null })),
    now,
  )
})
