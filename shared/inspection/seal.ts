import { Refusal } from '../refusal'
import { type Change, type Entry, type Inspection, type InspectionKind, itemsOf, SIGNERS, type Signer } from './schema'

const HOUR_MS = 3_600_000
export const WATER_TEST_MS = 24 * HOUR_MS

type Of<W extends Change['what']> = Extract<Change, { what: W }>
export const entriesOf = <W extends Change['what']>(inspection: Inspection, what: W): (Entry & { change: Of<W> })[] =>
  inspection.entries.filter(entry => entry.change.what === what) as (Entry & { change: Of<W> })[]

/** Who signs: a re-inspection is between the household and whoever looked. */
export const SIGNERS_OF: Record<InspectionKind, readonly Signer[]> = {
  handover: SIGNERS,
  reinspection: ['owner', 'inspector'],
}

export interface Sealing {
  outcome: 'accepted' | 'refused'
  reason?: string | undefined
  newDate?: number | undefined
}
/** A ladder of refusals; after it, the form is complete. A refused acceptance needs a reason and the inspector only. */
export function requireComplete(inspection: Inspection, sealing: Sealing, now: number): void {
  if (inspection.sealed) throw new Refusal('inspection.sealed')
  const signers = new Set<Signer>(entriesOf(inspection, 'signature').map(entry => entry.change.role))
  const refused = sealing.outcome === 'refused'
  if (refused && !sealing.reason) throw new Refusal('inspection.reason_needed')
  if (refused && sealing.newDate !== undefined && sealing.newDate <= now) throw new Refusal('inspection.date_past')
  if (!refused) {
    const answered = new Set(entriesOf(inspection, 'item').map(entry => entry.change.itemId))
    const open = itemsOf(inspection.template.chapters).filter(item => !answered.has(item.itemId))
    if (open.length > 0) throw new Refusal('inspection.unanswered', { count: open.length, item: open[0]?.itemId ?? '' })
    if (inspection.template.waterTest) requireWaterTest(inspection)
  }
  const needed: readonly Signer[] = refused ? ['inspector'] : SIGNERS_OF[inspection.kind]
  const missing = needed.find(signer => !signers.has(signer))
  if (missing) throw new Refusal('inspection.signature_missing', { who: missing })
}
function requireWaterTest(inspection: Inspection): void {
  const phase = (which: 'start' | 'end') =>
    entriesOf(inspection, 'water').find(entry => entry.change.phase === which)?.at
  const [start, end] = [phase('start'), phase('end')]
  if (start === undefined || end === undefined) throw new Refusal('inspection.water_missing')
  if (end - start < WATER_TEST_MS)
    throw new Refusal('inspection.water_short', { hours: Math.max(0, Math.floor((end - start) / HOUR_MS)) })
}

/** What the seal covers: everything that was said, and nothing that comes later. Its digest never changes. */
export const contentOf = (inspection: Inspection, sealing: Sealing) => ({
  inspectionId: inspection._id,
  estateId: inspection.estateId,
  houseId: inspection.houseId,
  houseLabel: inspection.houseLabel,
  template: inspection.template,
  inspectorId: inspection.inspectorId,
  openedAt: inspection.openedAt,
  entries: inspection.entries,
  outcome: sealing.outcome,
  reason: sealing.reason ?? '',
  newDate: sealing.newDate ?? null,
})
