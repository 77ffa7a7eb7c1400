import { photosOf } from '../../shared/inspection/schema'
import { contentOf } from '../../shared/inspection/seal'
import { links } from '../file/attach'
import { auditedLook } from '../operation/audited-look'
import { digestOf } from '../operation/journal'
import { toRow } from './row'
import { inspections } from './store'

/**
 * The whole form in one document; the hash is worked out again from what is stored. Once it is sealed it is a record of a
 * household: whoever of the staff opens it leaves a trace. While it is being walked it is a tool, and nothing is noted.
 */
export const get = auditedLook('inspection.get', async ({ input, reach, record }) => {
  const found = await inspections.get(null, input.inspectionId, reach)
  const household = reach.some(hold => hold.level === 'own' && hold.houseIds.includes(found.houseId))
  const { estateId, houseId } = found
  record({ estateId, houseId, own: household || found.sealed === null, because: '查看验收表' })
  const { template, version, entries, sealed, addenda } = found
  const fileIds = [...entries.flatMap(entry => photosOf(entry.change)), ...addenda.flatMap(one => one.photos)]
  const said = sealed && {
    outcome: sealed.outcome,
    reason: sealed.reason,
    ...(sealed.newDate !== null && { newDate: sealed.newDate }),
  }
  return {
    ...toRow(found),
    templateId: template._id,
    templateVersion: template.version,
    waterTest: template.waterTest,
    chapters: template.chapters,
    version,
    entries,
    sealed,
    intact: sealed && said ? digestOf(contentOf(found, said)) === sealed.hash : null,
    addenda,
    photos: await links([...new Set(fileIds)]),
  }
})
