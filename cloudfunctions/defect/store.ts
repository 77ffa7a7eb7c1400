import { DUE_DAYS } from '../../shared/defect/act'
import type { DefectBatch } from '../../shared/defect/batch-schema'
import type { Defect, DueDays } from '../../shared/defect/schema'
import { Refusal } from '../../shared/refusal'
import { Shelf } from '../operation/shelf'
import { Store } from '../operation/store'
import type { Tx } from '../operation/transaction'

export const defects = new Store<Defect>('defects', {
  notFound: 'defect.not_found',
  indexes: [
    { on: ['estateId', 'state', '-_id'] },
    { on: ['estateId', '-_id'] },
    { on: ['houseId', '-_id'] },
    { on: ['inspectionId', '-_id'] },
    { on: ['batchId', '_id'] },
    { on: ['estateId', 'createdAt'] },
    { on: ['escalateAt'] },
  ],
  reach: {
    own: reach => [{ houseId: { in: reach.houseIds }, createdAt: { from: reach.from, until: reach.until } }],
    estate: reach => [{ estateId: reach.estateId }],
    link: reach => [{ estateId: reach.estateId, batchId: reach.linkId ?? '' }],
  },
})
export const batches = new Store<DefectBatch>('defectBatches', {
  notFound: 'defect.batch_not_found',
  indexes: [{ on: ['estateId', '-_id'] }],
  reach: {
    estate: reach => [{ estateId: reach.estateId }],
    link: reach => [{ _id: reach.linkId ?? '' }],
  },
})
/** The defects a contractor has now: what was given to another one since is not among them. */
export const defectsOfBatch = (batchId: string): Promise<Defect[]> => defects.all({ batchId })
/** When a house was handed over, and its acceptance form that is being filled in: one house, one open form. */
interface HouseRecord {
  _id: string
  openInspectionId: string | null
  handedOverAt: number | null
  /** How many defects were found here: whoever decides by what is open sees that one was added meanwhile. */
  found: number
  /** When keys last left on the ground of what was open. */
  keysAt: number | null
}
export const recordOf = async (tx: Tx | null, houseId: string): Promise<HouseRecord> => ({
  _id: houseId,
  openInspectionId: null,
  handedOverAt: null,
  found: 0,
  keysAt: null,
  ...(await houseRecords.find(tx, houseId)),
})
/** A form is being filled in: no other one is opened beside it. */
export const formOpened = (tx: Tx, record: HouseRecord, inspectionId: string): Promise<void> =>
  houseRecords.put(tx, { ...record, openInspectionId: inspectionId })
/** The form is sealed; what it found is raised with it. `handedOverAt`: null while the house is not handed over. */
export async function formSealed(
  tx: Tx,
  record: HouseRecord,
  { handedOverAt, raised }: { handedOverAt: number | null; raised: readonly Defect[] },
): Promise<void> {
  for (const defect of raised) await defects.insert(tx, defect)
  const found = record.found + raised.length
  await houseRecords.put(tx, { ...record, openInspectionId: null, handedOverAt, found })
}
/** Keys leave on the ground of what is open now: a defect found meanwhile waits for this. */
export const keysLeft = (tx: Tx, record: HouseRecord, at: number): Promise<void> =>
  houseRecords.put(tx, { ...record, keysAt: at })
export const houseRecords = new Shelf<HouseRecord>('guards', 'houseRecord')

/** What an estate has agreed with its developer. */
interface DefectConfig {
  _id: string
  dueDays: DueDays
  version: number
}
export const defectConfigs = new Shelf<DefectConfig>('settings', 'defect')
export const dueDaysOf = async (tx: Tx | null, estateId: string): Promise<DueDays> =>
  (await defectConfigs.find(tx, estateId))?.dueDays ?? DUE_DAYS

/** What of a house is still to be put right: state and severity only. */
export const openDefects = (houseId: string): Promise<Pick<Defect, '_id' | 'state' | 'severity'>[]> =>
  defects.all({ houseId, state: { not: 'closed' } }, { fields: ['state', 'severity'] })
/** What is said to be fixed in a house: what a re-inspection looks at. */
export const fixedDefects = (houseId: string): Promise<Defect[]> => defects.all({ houseId, state: 'fixed' })
const MOST_GROUPS = 1000
export interface DefectGroup {
  _id: { buildingId: string | null; party: string; warranty: string; state: string }
  count: number
  failedRounds: number
}
/** How many of an estate's defects stand where, by building, party and kind; `dueBefore` keeps those due by then. */
export async function defectGroups(
  estateId: string,
  from: number,
  until: number,
  dueBefore?: number,
): Promise<DefectGroup[]> {
  const { data } = await defects
    .aggregate()
    .match({
      estateId,
      createdAt: { $gte: from, $lt: until },
      ...(dueBefore !== undefined && { dueAt: { $lt: dueBefore } }),
    })
    .group({
      _id: { buildingId: '$buildingId', party: '$party', warranty: '$warranty', state: '$state' },
      count: { $sum: 1 },
      failedRounds: { $sum: '$failedRounds' },
    })
    .limit(MOST_GROUPS)
    .end()
  // Sums that leave something out would be wrong without anybody seeing it.
  if (data.length === MOST_GROUPS) throw new Refusal('defect.range')
  return data as DefectGroup[]
}

export const overdueDefects = (now: number, limit: number): Promise<Defect[]> => defects.due('escalateAt', now, limit)
export const firstOverdueDefect = (): Promise<number | null> => defects.next('escalateAt')
