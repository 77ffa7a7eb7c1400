import { inTime } from '../../shared/outage/measure'
import type { Outage } from '../../shared/outage/schema'
import type { OutageRow } from '../../shared/outage/views'
import { Refusal } from '../../shared/refusal'
import { look } from '../operation/operation'
import { coversEstate } from '../operation/reach'
import { asOutage, outages } from './store'

export const rowOf = (outage: Outage, now: number): OutageRow => {
  const { _id, utility, reason, state, startsAt, endsAt, basis, restored, scope } = outage
  const where = [...(basis?.valves ?? []).map(one => one.name || one.number), ...scope.doors].slice(0, 4).join('、')
  return {
    ...{ outageId: _id, utility, reason, state, startsAt, endsAt, where, houseCount: basis?.houseCount ?? 0 },
    ...{ restoredAt: restored?.at ?? null, inTime: inTime(outage, now) },
  }
}
export const list = look('outage.list', async ({ input: { estateId, show, cursor }, reach, now }) => {
  if (!coversEstate(reach, estateId)) throw new Refusal('estate.not_found')
  const page = await outages.list(reach, {
    filter: { estateId, open: show === 'open' ? 1 : 0 },
    order: { field: 'startsAt', direction: 'desc' },
    cursor,
    limit: 30,
  })
  return { ...page, items: page.items.map(one => rowOf(asOutage(one), now)) }
})
