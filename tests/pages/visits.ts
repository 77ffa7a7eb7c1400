import type { BookingRow, SlotRow } from '../../shared/booking/schema'
import type { DefectRow } from '../../shared/defect/schema'
import type { InspectionView } from '../../shared/inspection/contract'
import type { Inspection } from '../../shared/inspection/schema'
import { DEFAULT_CHAPTERS } from '../../shared/inspection/template'
import type { KeyRow } from '../../shared/key/schema'
import { HOUSE, zhao } from './people'

const HOUR = 3_600_000
export const wang = {
  ...zhao,
  personId: 'per_wanghy',
  name: '王海燕',
  grants: [{ ...zhao.grants[0], role: 'supervisor' }],
} as typeof zhao
export const STROKES = [
  [
    { x: 10, y: 10 },
    { x: 60, y: 40 },
  ],
]
export const booking = (over: Partial<BookingRow> = {}): BookingRow => ({
  bookingId: 'bkg_1',
  estateId: 'est_1',
  kind: 'handover_inspection',
  slotId: 'slt:1',
  houseId: HOUSE.houseId,
  houseLabel: HOUSE.label,
  buildingId: '3',
  start: Date.now() + 48 * HOUR,
  end: Date.now() + 49.5 * HOUR,
  serverName: '',
  serverId: null,
  teamId: null,
  state: 'booked',
  changeBy: Date.now() + 36 * HOUR,
  ...over,
})
export const slot = (over: Partial<SlotRow> = {}): SlotRow => ({
  slotId: 'slt:1',
  start: Date.parse('2030-11-26T09:00:00+08:00'),
  end: Date.parse('2030-11-26T10:30:00+08:00'),
  remaining: 2,
  buildingId: null,
  serverName: '',
  waiting: 0,
  ownWaiting: [],
  ...over,
})
export const inspection = (): Inspection => ({
  _id: 'ins_1',
  estateId: 'est_1',
  houseId: HOUSE.houseId,
  houseLabel: HOUSE.label,
  buildingId: '3',
  kind: 'handover',
  bookingId: null,
  template: { _id: 'tpl', version: 1, waterTest: true, chapters: DEFAULT_CHAPTERS },
  inspectorId: zhao.personId,
  inspectorName: '赵敏',
  openedAt: Date.now() - 30 * HOUR,
  version: 1,
  entries: [],
  seen: [],
  sealed: null,
  addenda: [],
})
export const viewOf = (form: Inspection): InspectionView => ({
  inspectionId: form._id,
  houseId: form.houseId,
  houseLabel: form.houseLabel,
  kind: form.kind,
  openedAt: form.openedAt,
  inspectorName: form.inspectorName,
  outcome: form.sealed?.outcome ?? 'open',
  templateId: form.template._id,
  templateVersion: form.template.version,
  waterTest: form.template.waterTest,
  chapters: form.template.chapters,
  version: form.version,
  entries: form.entries,
  sealed: form.sealed,
  intact: form.sealed ? true : null,
  addenda: form.addenda,
  photos: [],
})
export const defect = (over: Partial<DefectRow> = {}): DefectRow => ({
  defectId: 'dfc_1',
  houseId: HOUSE.houseId,
  houseLabel: HOUSE.label,
  buildingId: '3',
  inspectionId: 'ins_1',
  room: '卫生间',
  what: '管道无渗漏',
  note: '面盆下水接口滴水',
  severity: 'critical',
  state: 'open',
  party: 'developer',
  warranty: 'pipes_wiring',
  warrantyUntil: null,
  dueAt: Date.now() + 72 * HOUR,
  scheduledAt: null,
  failedRounds: 0,
  photoCount: 0,
  ...over,
})
export const bunch = (over: Partial<KeyRow> = {}): KeyRow => ({
  keyId: 'key_1',
  houseId: HOUSE.houseId,
  houseLabel: HOUSE.label,
  number: 'K-3-501',
  items: [{ kind: 'UNIT_DOOR', count: 3 }],
  state: 'in_custody',
  holderName: '',
  dueAt: null,
  reservedFor: null,
  ...over,
})
