import { open as openDefect } from '../../shared/defect/act'
import type { Inspection } from '../../shared/inspection/schema'
import { contentOf, entriesOf, requireComplete } from '../../shared/inspection/seal'
import { defects, houseRecords } from '../defect/store'
import { digestOf } from '../operation/journal'
import { operation } from '../operation/operation'
import { inspections } from './store'

/** What failed, as defects: one an item, its id made of both, so that nothing is raised twice. */
const failures = (inspection: Inspection, handedOverAt: number | null, byId: string, now: number) =>
  entriesOf(inspection, 'item').flatMap(({ change }) => {
    const chapter = inspection.template.chapters.find(one => one.items.some(item => item.itemId === change.itemId))
    const item = chapter?.items.find(one => one.itemId === change.itemId)
    if (change.result !== 'FAIL' || !chapter || !item) return []
    const { estateId, houseId, houseLabel, buildingId } = inspection
    return [
      openDefect(
        {
          _id: `dfc_${inspection._id.slice(4)}_${item.itemId}`,
          inspectionId: inspection._id,
          itemId: item.itemId,
          room: chapter.zh,
          what: item.zh,
          note: change.note ?? '',
          severity: change.severity ?? 'minor',
          photos: change.photos ?? [],
          warranty: item.warranty,
          ...{ estateId, houseId, houseLabel, buildingId },
        },
        handedOverAt,
        byId,
        now,
      ),
    ]
  })

export const seal = operation('inspection.seal', async ({ input, actor, reach, now, tx, emit }) => {
  const found = await inspections.get(tx, input.inspectionId, reach)
  const { outcome, reason, newDate } = input
  requireComplete(found, input, now)
  const hash = digestOf(contentOf(found, input))
  const by = { byId: actor.personId, byName: actor.name }
  const sealed = { at: now, ...by, outcome, reason: reason ?? '', newDate: newDate ?? null, hash }
  await inspections.put(tx, { ...found, sealed })
  const record = await houseRecords.find(tx, found.houseId)
  const handedOverAt = record?.handedOverAt ?? (outcome === 'accepted' ? now : null)
  await houseRecords.put(tx, { _id: found.houseId, openInspectionId: null, handedOverAt })
  const raised = failures(found, handedOverAt, actor.personId, now)
  for (const defect of raised) await defects.insert(tx, defect)
  emit({
    event: outcome === 'accepted' ? 'inspection.sealed' : 'inspection.refused',
    estateId: found.estateId,
    reference: { inspectionId: found._id, count: String(raised.length) },
    audiences: [
      { house: found.houseId, at: now },
      { roles: ['supervisor'], estateId: found.estateId },
    ],
  })
  return { inspectionId: found._id, hash, defects: raised.length }
})
