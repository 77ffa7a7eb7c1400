import { give } from '../../shared/defect/batch'
import { newId } from '../../shared/id'
import { Refusal } from '../../shared/refusal'
import { operation } from '../operation/operation'
import { coversEstate } from '../operation/reach'
import { defectEvent } from './events'
import { linkHash, linkUrl } from './link'
import { batches, defects } from './store'

const DAY_MS = 24 * 3_600_000

/** The link is worked out after the commit, so that the journal does not hold it. */
export const send = operation(
  'defect.send',
  { after: async (_scene, result) => ({ ...result, url: linkUrl(result.batchId) }) },
  async ({ input, actor, reach, now, tx, emit }) => {
    if (!coversEstate(reach, input.estateId)) throw new Refusal('estate.not_found')
    const within = reach.filter(hold => hold.estateId === input.estateId)
    const defectIds = [...new Set(input.defectIds)]
    const batch = {
      _id: newId('bat', now),
      estateId: input.estateId,
      party: input.party,
      defectIds,
      createdAt: now,
      byId: actor.personId,
      byName: actor.name,
      expiresAt: now + input.days * DAY_MS,
      revokedAt: null,
      hash: '',
    }
    for (const defectId of defectIds) {
      const found = await defects.get(tx, defectId, within)
      const given = give(found, batch, { personId: actor.personId, name: actor.name }, now)
      await defects.put(tx, given)
      if (given.state !== found.state) emit(defectEvent('defect.moved', given, [{ house: given.houseId, at: now }]))
    }
    await batches.insert(tx, { ...batch, hash: linkHash(batch._id) })
    return { batchId: batch._id, url: '', count: defectIds.length, expiresAt: batch.expiresAt }
  },
)
