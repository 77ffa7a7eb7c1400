import { withoutPhones } from '../../shared/defect/batch'
import type { Defect } from '../../shared/defect/schema'
import { estates } from '../estate/store'
import { links } from '../file/attach'
import { look } from '../operation/operation'
import { batches, defectsOfBatch } from './store'

/** Where and what, and what the contractor answered; nothing of the household, and no remark of ours. */
const shown = (defect: Defect, urls: ReadonlyMap<string, string>) => ({
  defectId: defect._id,
  houseLabel: defect.houseLabel,
  room: defect.room,
  what: defect.what,
  note: withoutPhones(defect.note),
  severity: defect.severity,
  state: defect.state,
  dueAt: defect.dueAt,
  scheduledAt: defect.scheduledAt,
  failedRounds: defect.failedRounds,
  photos: defect.photos.map(fileId => ({ fileId, url: urls.get(fileId) ?? '' })),
  answers: defect.history
    .filter(step => step.byId === defect.batchId)
    .map(({ at, note, to, photos }) => ({ at, note, to, photos: photos.length })),
})

export const sent = look('defect.sent', async ({ actor, reach }) => {
  const { linkId, estateId } = actor.link
  const [batch, found, estate] = await Promise.all([
    batches.get(null, linkId, reach),
    defectsOfBatch(linkId),
    estates.find(null, estateId),
  ])
  const fileIds = [...new Set(found.flatMap(defect => defect.photos))]
  const urls = new Map((await links(fileIds)).map(({ fileId, url }) => [fileId, url]))
  return {
    batchId: batch._id,
    estateName: estate?.name ?? '',
    party: batch.party,
    expiresAt: batch.expiresAt,
    items: found.map(defect => shown(defect, urls)),
  }
})
