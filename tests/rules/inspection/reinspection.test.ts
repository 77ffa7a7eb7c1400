import { DUE_DAYS, open } from '../../../shared/defect/act'
import { numbersOf } from '../../../shared/defect/numbers'
import { DEFECT_STATES, type Defect, type DefectState } from '../../../shared/defect/schema'
import { afterVerdict, formOf, type Verdict, verdictsOf } from '../../../shared/inspection/reinspection'
import { type Inspection, itemsOf } from '../../../shared/inspection/schema'
import { requireComplete } from '../../../shared/inspection/seal'
import { Refusal } from '../../../shared/refusal'

const NOW = 1_800_000_000_000
const DAY = 24 * 3_600_000
const by = { personId: 'c1', supervisor: false }
const defect = (_id: string, more: Partial<Defect> = {}): Defect => ({
  ...open(
    {
      _id,
      estateId: 'est_a',
      houseId: 'h1',
      houseLabel: '',
      buildingId: '3',
      inspectionId: 'i1',
      itemId: 'living-door',
      room: '客厅',
      what: '门开关顺畅、锁具完好',
      note: '',
      severity: 'major',
      photos: [],
      warranty: 'fit_out',
    },
    null,
    'c1',
    NOW - DAY,
  ),
  state: 'fixed',
  ...more,
})
const codeOf = (work: () => unknown): string => {
  try {
    work()
  } catch (error) {
    if (error instanceof Refusal) return error.code
    throw error
  }
  return 'ok'
}
const verdict = (result: Verdict['result'], more: Partial<Verdict> = {}): Verdict => ({
  defectId: 'dfc_1',
  result,
  note: '',
  photos: [],
  ...more,
})

test('the form has one line for each defect that is said to be fixed, by room, and none when there is nothing', () => {
  const form = formOf([
    defect('dfc_1'),
    defect('dfc_2', { room: '厨房', note: '漏' }),
    defect('dfc_3', { state: 'scheduled' }),
    defect('dfc_4'),
  ])
  expect(form.waterTest).toBe(false)
  expect(form.chapters.map(chapter => [chapter.zh, chapter.en])).toEqual([
    ['客厅', 'Living room'],
    ['厨房', 'Kitchen'],
  ])
  expect(itemsOf(form.chapters).map(item => item.defectId)).toEqual(['dfc_1', 'dfc_4', 'dfc_2'])
  expect(new Set(itemsOf(form.chapters).map(item => item.itemId)).size).toBe(3)
  expect(form.chapters[0]?.items[0]?.en).toBe('Door and lock work')
  expect(codeOf(() => formOf([defect('dfc_1', { state: 'open' })]))).toBe('inspection.nothing_fixed')
})

describe('each verdict on each state', () => {
  const ends: Record<Verdict['result'], DefectState | null> = { PASS: 'closed', FAIL: 'accepted', NA: null }
  for (const state of DEFECT_STATES)
    test.each(['PASS', 'FAIL', 'NA'] as const)(`${state}: %s`, result => {
      const after = afterVerdict(defect('dfc_1', { state }), verdict(result), by, NOW, DUE_DAYS)
      expect(after?.state ?? null).toBe(state === 'fixed' ? ends[result] : null)
    })
})

test('what passes is looked at and closed in two lines; what fails has the estate’s days again and counts a round', () => {
  const passed = afterVerdict(defect('dfc_1'), verdict('PASS', { photos: ['p'] }), by, NOW, DUE_DAYS)
  expect(passed?.history.slice(-2).map(one => one.to)).toEqual(['reinspected', 'closed'])
  expect(passed).toMatchObject({ escalateAt: null, photos: ['p'] })
  const days = { critical: 1, major: 2, minor: 30 }
  const failed = afterVerdict(defect('dfc_1'), verdict('FAIL', { note: '仍漏' }), by, NOW, days)
  expect(failed).toMatchObject({ failedRounds: 1, dueAt: NOW + 2 * DAY, escalateAt: NOW + 2 * DAY, escalated: 0 })
  expect(failed?.history.at(-1)?.note).toBe('仍漏')
})

const form = (results: ('PASS' | 'FAIL' | 'NA')[], signers: string[] = []): Inspection => ({
  _id: 'ins_1',
  estateId: 'est_a',
  houseId: 'h1',
  houseLabel: '',
  buildingId: '3',
  kind: 'reinspection',
  bookingId: null,
  template: formOf([defect('dfc_1'), defect('dfc_2')]),
  inspectorId: 'c1',
  inspectorName: '李梅',
  openedAt: NOW,
  version: 1,
  entries: [
    ...results.map((result, index) => ({
      target: `item:d${index + 1}`,
      at: NOW,
      deviceId: 'd',
      byId: 'c1',
      change: { changeId: `c${index}`, at: NOW, what: 'item' as const, itemId: `d${index + 1}`, result },
    })),
    ...signers.map(role => ({
      target: `signature:${role}`,
      at: NOW,
      deviceId: 'd',
      byId: 'c1',
      change: { changeId: role, at: NOW, what: 'signature' as const, role: role as 'owner', name: '', strokes: [] },
    })),
  ],
  seen: [],
  sealed: null,
  addenda: [],
})
test('it is sealed with every line answered, by the household and whoever looked; the developer need not be there', () => {
  const seal = (one: Inspection) => codeOf(() => requireComplete(one, { outcome: 'accepted' }, NOW))
  expect(seal(form(['PASS']))).toBe('inspection.unanswered')
  expect(seal(form(['PASS', 'FAIL'], ['owner']))).toBe('inspection.signature_missing')
  expect(seal(form(['PASS', 'FAIL'], ['owner', 'inspector']))).toBe('ok')
})
test('a form the household refuses passes nothing and fails what it failed', () => {
  const said = (outcome: 'accepted' | 'refused') =>
    verdictsOf(form(['PASS', 'FAIL']), { outcome }).map(one => one.result)
  expect(said('accepted')).toEqual(['PASS', 'FAIL'])
  expect(said('refused')).toEqual(['NA', 'FAIL'])
})

test('numbers add up whichever way they are cut', () => {
  const some = (more: object) => ({
    buildingId: '1',
    party: 'developer',
    warranty: 'fit_out',
    state: 'open',
    count: 1,
    failedRounds: 0,
    ...more,
  })
  const all = [
    some({ count: 3 }),
    some({ buildingId: '2', state: 'disputed', count: 2 }),
    some({ party: '宏远装饰', warranty: 'waterproofing', state: 'closed', count: 4, failedRounds: 5 }),
  ]
  const of = numbersOf(all, [some({ count: 2 }), some({ state: 'closed', count: 9 })])
  expect(of.all).toEqual({ key: 'all', open: 5, overdue: 2, disputed: 2, closed: 4, failedRounds: 5 })
  for (const cut of [of.byBuilding, of.byParty, of.byKind])
    expect(cut.reduce((sum, one) => sum + one.open + one.closed, 0)).toBe(9)
  expect(of.byParty.map(one => one.key)).toEqual(['developer', '宏远装饰'])
  expect(numbersOf([], []).all.open).toBe(0)
})
