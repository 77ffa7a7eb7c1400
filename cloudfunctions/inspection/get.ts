import { photosOf } from '../../shared/inspection/schema'
import { contentOf } from '../../shared/inspection/seal'
import { links } from '../file/attach'
import { digestOf } from '../operation/journal'
import { look } from '../operation/operation'
import { toRow } from './row'
import { inspections } from './store'

/** The whole form in one document; the hash is worked out again from what is stored. */
export const get = look('inspection.get', async ({ input, reach }) => {
  const found = await inspections.get(null, input.inspectionId, reach)
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
