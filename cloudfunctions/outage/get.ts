import { markOf } from '../../shared/outage/act'
import { look } from '../operation/operation'
import { rowOf } from './list'
import { resolved } from './resolve'
import { outageIn } from './store'

export const get = look('outage.get', async ({ input: { outageId }, actor, reach, now }) => {
  const outage = await outageIn(null, outageId, reach)
  const { estateId, scope, contact, supplier, note, drafted, asked, published, why, version, restored } = outage
  // Frozen once it went out; until then what the network says now.
  const basis = (published && outage.basis) ?? (await resolved(estateId, scope, reach, now)).basis
  const mark = markOf(outage)
  return {
    ...rowOf({ ...outage, basis }, now),
    ...{ estateId, scope, basis, contact, supplier, note, why, version },
    ...{ draftedBy: drafted.name, publishedBy: published?.name ?? null },
    own: [drafted.personId, asked?.personId].includes(actor.personId),
    extensions: outage.extensions.map(({ until, why: because, by }) => ({
      until,
      why: because,
      byName: by.name,
      at: by.at,
    })),
    restored: restored && {
      at: restored.at,
      cause: restored.cause,
      waterNote: restored.waterNote,
      byName: restored.by.name,
    },
    told: outage.telling ? outage.told.filter(one => one === mark).length : outage.told.length,
    parts: outage.told.length,
    restoredToldAt: outage.restoredToldAt,
  }
})
