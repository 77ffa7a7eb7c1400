import { escalate, move, open, warrantyEnd } from '../../../shared/defect/act'
import { DEFECT_STATES, type Defect, type DefectState } from '../../../shared/defect/schema'
import { Refusal } from '../../../shared/refusal'

const NOW = 1_800_000_000_000
const DAY = 24 * 3_600_000
const found = {
  _id: 'dfc_1',
  estateId: 'est_a',
  houseId: 'h1',
  houseLabel: '',
  buildingId: null,
  inspectionId: null,
  itemId: null,
  room: '厨房',
  what: '地漏',
  note: '',
  severity: 'major' as const,
  photos: [],
  warranty: 'pipes_wiring' as const,
}
const defect = (state: DefectState = 'open'): Defect => ({ ...open(found, null, 'c1', NOW), state })
const clerk = { personId: 'c1', supervisor: false }
const boss = { personId: 's1', supervisor: true }
const full = { note: '理由', scheduledAt: NOW + DAY }
const codeOf = (work: () => unknown): string => {
  try {
    work()
  } catch (error) {
    if (error instanceof Refusal) return error.code
    throw error
  }
  return 'ok'
}
const MAY: Record<DefectState, DefectState[]> = {
  open: ['sent_to_developer'],
  sent_to_developer: ['accepted', 'disputed'],
  disputed: ['accepted', 'closed'],
  accepted: ['scheduled'],
  scheduled: ['scheduled', 'fixed'],
  fixed: ['reinspected', 'accepted'],
  reinspected: ['closed'],
  closed: [],
}
describe('every cell of the lifecycle', () => {
  for (const from of DEFECT_STATES)
    test.each(DEFECT_STATES)(`from ${from} to %s`, to => {
      const code = codeOf(() => move(defect(from), { to, ...full }, boss, NOW))
      expect(code).toBe(MAY[from].includes(to) ? 'ok' : 'defect.wrong_state')
    })
})
test.each([
  ['a dispute without a reason', 'sent_to_developer', 'disputed', {}, clerk, 'defect.note_needed'],
  ['a repair without a date', 'accepted', 'scheduled', {}, clerk, 'defect.date_needed'],
  ['a repair yesterday', 'accepted', 'scheduled', { scheduledAt: NOW - DAY }, clerk, 'defect.date_needed'],
  ['closing a dispute as a clerk', 'disputed', 'closed', full, clerk, 'defect.supervisor_only'],
  ['a failed re-inspection without words', 'fixed', 'accepted', {}, clerk, 'defect.note_needed'],
] as const)('%s is refused', (_name, from, to, more, by, code) => {
  expect(codeOf(() => move(defect(from), { to, ...more }, by, NOW))).toBe(code)
})
test('what fails again goes round again with a new deadline, and counts it', () => {
  let now = defect('fixed')
  now = move(now, { to: 'accepted', note: '仍渗水' }, clerk, NOW + 10 * DAY)
  expect(now).toMatchObject({ state: 'accepted', failedRounds: 1, dueAt: NOW + 17 * DAY, escalated: 0 })
  now = move(now, { to: 'scheduled', scheduledAt: NOW + 12 * DAY }, clerk, NOW + 10 * DAY)
  now = move(now, { to: 'fixed' }, clerk, NOW + 12 * DAY)
  now = move(now, { to: 'reinspected' }, clerk, NOW + 13 * DAY)
  expect(now.escalateAt).toBeNull()
  expect(move(now, { to: 'closed' }, clerk, NOW + 13 * DAY).history.map(one => one.to)).toEqual([
    'open',
    'accepted',
    'scheduled',
    'fixed',
    'reinspected',
    'closed',
  ])
})
test('overdue defects reach the supervisor, then the manager, then nobody more', () => {
  const first = escalate(defect(), NOW + 7 * DAY)
  expect(first).toMatchObject({ escalated: 1, escalateAt: NOW + 10 * DAY })
  expect(escalate(first, NOW + 10 * DAY)).toMatchObject({ escalated: 2, escalateAt: null })
})
test('the warranty counts from the handover: five years for waterproofing, two for pipes, none where none was given', () => {
  const from = Date.UTC(2024, 1, 29)
  expect(warrantyEnd('waterproofing', from)).toBe(Date.UTC(2029, 2, 1))
  expect(warrantyEnd('pipes_wiring', Date.UTC(2024, 4, 5))).toBe(Date.UTC(2026, 4, 5))
  expect(warrantyEnd('none', from)).toBeNull()
  expect(codeOf(() => open(found, NOW - 3 * 366 * DAY, 'c1', NOW))).toBe('defect.out_of_warranty')
  expect(codeOf(() => open({ ...found, inspectionId: 'ins_1' }, NOW - 3 * 366 * DAY, 'c1', NOW))).toBe('ok')
})
