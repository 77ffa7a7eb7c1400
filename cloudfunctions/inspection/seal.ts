import { open as openDefect } from '../../shared/defect/act'
import type { DueDays } from '../../shared/defect/schema'
import { stem } from '../../shared/id'
import { afterVerdict, verdictsOf } from '../../shared/inspection/reinspection'
import type { Inspection } from '../../shared/inspection/schema'
import { contentOf, entriesOf, requireComplete } from '../../shared/inspection/seal'
import { lookedAtAgain } from '../defect/moved'
import { defects, dueDaysOf, formSealed, recordOf } from '../defect/store'
import type { Emitted } from '../operation/journal'
import { digestOf } from '../operation/journal'
import { operation } from '../operation/operation'
import type { Tx } from '../operation/transaction'
import { freshPaper, keepPaper } from '../paper/store'
import { inspections } from './store'

/** What failed, as defects: one an item, its id made of both, so that nothing is raised twice. */
const failures = (inspection: Inspection, handedOverAt: number | null, byId: string, now: number, dueDays: DueDays) =>
  entriesOf(inspection, 'item').flatMap(({ change }) => {
    const chapter = inspection.template.chapters.find(one => one.items.some(item => item.itemId === change.itemId))
    const item = chapter?.items.find(one => one.itemId === change.itemId)
    if (change.result !== 'FAIL' || !chapter || !item) return []
    const { estateId, houseId, houseLabel, buildingId } = inspection
    return [
      openDefect(
        {
          _id: `dfc_${stem(inspection._id)}_${item.itemId}`,
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
        dueDays,
      ),
    ]
  })

interface Sealer {
  tx: Tx
  by: { personId: string; name?: string; supervisor: boolean }
  now: number
  dueDays: DueDays
  emit: (event: Emitted) => void
}
/** Each defect of a re-inspection one round on; those that somebody moved meanwhile stay as they are. */
async function decide(inspection: Inspection, outcome: 'accepted' | 'refused', sealer: Sealer) {
  const { tx, by, now, dueDays, emit } = sealer
  const count = { passed: 0, failed: 0, left: 0 }
  for (const verdict of verdictsOf(inspection, { outcome })) {
    const held = await defects.find(tx, verdict.defectId)
    const after = held && afterVerdict(held, verdict, by, now, dueDays)
    if (!after) {
      count.left += 1
      continue
    }
    await lookedAtAgain(tx, after, emit, now)
    if (after.state === 'closed') count.passed += 1
    else count.failed += 1
  }
  return count
}

export const seal = operation('inspection.seal', async ({ input, actor, reach, now, tx, emit }) => {
  const found = await inspections.get(tx, input.inspectionId, reach)
  const { outcome, reason, newDate } = input
  requireComplete(found, input, now)
  const hash = digestOf(contentOf(found, input))
  const by = { byId: actor.personId, byName: actor.name }
  const sealed = { at: now, ...by, outcome, reason: reason ?? '', newDate: newDate ?? null, hash }
  await inspections.put(tx, { ...found, sealed })
  await keepPaper(tx, freshPaper('acceptance', found._id, found.estateId, now))
  const record = await recordOf(tx, found.houseId)
  const handover = found.kind === 'handover'
  const handedOverAt = record.handedOverAt ?? (handover && outcome === 'accepted' ? now : null)
  const dueDays = await dueDaysOf(tx, found.estateId)
  const raised = handover ? failures(found, handedOverAt, actor.personId, now, dueDays) : []
  await formSealed(tx, record, { handedOverAt, raised })
  const supervisor = reach.some(hold => hold.estateId === found.estateId && hold.role === 'supervisor')
  const decided = await decide(found, outcome, {
    tx,
    by: { personId: actor.personId, name: actor.name, supervisor },
    now,
    dueDays,
    emit,
  })
  emit({
    event: outcome === 'refused' ? 'inspection.refused' : handover ? 'inspection.sealed' : 'inspection.reinspected',
    estateId: found.estateId,
    reference: {
      inspectionId: found._id,
      count: String(raised.length),
      passed: String(decided.passed),
      failed: String(decided.failed),
    },
    audiences: [
      { house: found.houseId, at: now },
      { roles: ['supervisor'], estateId: found.estateId },
    ],
  })
  return { inspectionId: found._id, hash, defects: raised.length, ...decided }
})
