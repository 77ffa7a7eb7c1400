import * as fc from 'fast-check'
import { type Change, type Inspection, itemsOf } from '../../../shared/inspection/schema'
import { contentOf, requireComplete } from '../../../shared/inspection/seal'
import { clockOff, sync } from '../../../shared/inspection/sync'
import { DEFAULT_CHAPTERS } from '../../../shared/inspection/template'
import { Refusal } from '../../../shared/refusal'

const OPENED = 1_800_000_000_000
const HOUR = 3_600_000
const NOW = OPENED + 72 * HOUR
const ITEMS = itemsOf(DEFAULT_CHAPTERS)
const form = (more: Partial<Inspection> = {}): Inspection => ({
  _id: 'ins_1',
  estateId: 'est_a',
  houseId: 'h1',
  houseLabel: '3 栋 501',
  buildingId: '3',
  kind: 'handover',
  bookingId: null,
  template: { _id: 'tpl', version: 1, waterTest: true, chapters: DEFAULT_CHAPTERS },
  inspectorId: 'c1',
  inspectorName: '李梅',
  openedAt: OPENED,
  version: 1,
  entries: [],
  seen: [],
  sealed: null,
  addenda: [],
  ...more,
})
const strokes = [
  [
    { x: 0, y: 0 },
    { x: 5, y: 5 },
  ],
]
let serial = 0
const at = (when = OPENED + HOUR) => {
  serial += 1
  return { changeId: `c${serial}`, at: when }
}
const walked = (waterHours = 24): Change[] => [
  ...ITEMS.map(item => ({ ...at(), what: 'item' as const, itemId: item.itemId, result: 'PASS' as const })),
  { ...at(OPENED + HOUR), what: 'water', phase: 'start' },
  { ...at(OPENED + (1 + waterHours) * HOUR), what: 'water', phase: 'end' },
  ...(['owner', 'inspector', 'developer'] as const).map(role => ({
    ...at(),
    what: 'signature' as const,
    role,
    name: role,
    strokes,
  })),
]
const batch = (changes: Change[], sentAt = NOW) => ({ deviceId: 'd1', sentAt, changes })
const noting = (changes: Change[], from = form()) => sync(from, batch(changes), 'c1', NOW).inspection
const codeOf = (work: () => unknown): string => {
  try {
    work()
  } catch (error) {
    if (error instanceof Refusal) return error.code
    throw error
  }
  return 'ok'
}

test('the form that comes with the app has sixty items, each with an id of its own', () => {
  expect(ITEMS).toHaveLength(60)
  expect(new Set(ITEMS.map(item => item.itemId)).size).toBe(60)
})

describe('what devices bring', () => {
  const change = fc.record({
    item: fc.integer({ min: 0, max: 4 }),
    result: fc.constantFrom('PASS', 'FAIL', 'NA'),
    at: fc.integer({ min: OPENED, max: NOW }),
    device: fc.constantFrom('d1', 'd2'),
  })
  test('makes the same form in any order, cut into any batches, and sent any number of times', () => {
    fc.assert(
      fc.property(fc.array(change, { maxLength: 30 }), fc.infiniteStream(fc.nat()), (made, dice) => {
        const roll = (most: number) => (dice.next().value as number) % most
        const all = made.map((one, index): { deviceId: string; change: Change } => ({
          deviceId: one.device,
          change: {
            changeId: `x${index}`,
            at: one.at,
            what: 'item',
            itemId: ITEMS[one.item]?.itemId as string,
            result: one.result as 'PASS',
          },
        }))
        const send = (list: typeof all) =>
          list.reduce(
            (now, { deviceId, change: one }) =>
              sync(now, { deviceId, sentAt: NOW, changes: [one] }, 'c1', NOW).inspection,
            form(),
          )
        const shuffled = [...all, ...all.filter(() => roll(2) === 0)]
          .map(one => ({ one, key: roll(1_000_000) }))
          .sort((a, b) => a.key - b.key)
          .map(({ one }) => one)
        const [straight, messy] = [send(all), send(shuffled)]
        expect(messy.entries).toEqual(straight.entries)
        expect([...messy.seen].sort()).toEqual([...straight.seen].sort())
        expect(straight.seen).toHaveLength(all.length)
      }),
    )
  })
  test('counts each change once and says how many it knew', () => {
    const changes = walked()
    const first = sync(form(), batch(changes), 'c1', NOW)
    expect(first).toMatchObject({ accepted: changes.length, duplicates: 0 })
    expect(sync(first.inspection, batch(changes), 'c1', NOW)).toMatchObject({ accepted: 0, duplicates: changes.length })
  })
  test('is corrected where a device’s clock is a day wrong, and never lies in the future', () => {
    const day = 24 * HOUR
    expect(clockOff(NOW + day, NOW)).toBe(day)
    expect(clockOff(NOW + 60_000, NOW)).toBe(0)
    const item = { what: 'item' as const, itemId: ITEMS[0]?.itemId as string, result: 'FAIL' as const }
    const wrong = sync(form(), batch([{ ...at(OPENED + 2 * HOUR + day), ...item }], NOW + day), 'c1', NOW)
    expect(wrong.inspection.entries[0]?.at).toBe(OPENED + 2 * HOUR)
    expect(noting([{ ...at(NOW + day), ...item }]).entries[0]?.at).toBe(NOW)
    expect(noting([{ ...at(0), ...item }]).entries[0]?.at).toBe(OPENED)
  })
  test('of what one phone whose clock is a day wrong said twice, the later word stays though the first was longer under way', () => {
    const day = 24 * HOUR
    const words = (result: 'PASS' | 'FAIL', ms: number) => ({
      ...at(OPENED + HOUR - day + ms),
      ...{ what: 'item' as const, itemId: ITEMS[0]?.itemId as string, result },
    })
    const [first, second] = [words('FAIL', 0), words('PASS', 200)]
    // The first batch took three seconds, the second one next to none: as corrected, the second lies before the first.
    const slow = (from: Inspection) => sync(from, batch([first], NOW - day - 3_000), 'c1', NOW).inspection
    const quick = (from: Inspection) => sync(from, batch([second], NOW - day), 'c1', NOW).inspection
    expect(slow(form()).entries[0]?.at).toBeGreaterThan(quick(form()).entries[0]?.at as number)
    for (const said of [quick(slow(form())), slow(quick(form()))])
      expect(said.entries[0]?.change).toMatchObject({ result: 'PASS' })
  })
  test('is refused for an item the form does not have, an empty signature, and after the seal', () => {
    const item = { what: 'item' as const, result: 'PASS' as const }
    expect(codeOf(() => noting([{ ...at(), ...item, itemId: 'attic' }]))).toBe('inspection.unknown_item')
    expect(codeOf(() => noting([{ ...at(), what: 'signature', role: 'owner', name: '林', strokes: [] }]))).toBe(
      'signature.empty',
    )
    const sealed = {
      at: NOW,
      byId: 'c1',
      byName: '',
      outcome: 'accepted' as const,
      reason: '',
      newDate: null,
      hash: 'h',
    }
    const changes = walked()
    const closed = { ...noting(changes), sealed }
    expect(codeOf(() => noting([{ ...at(), ...item, itemId: ITEMS[0]?.itemId as string }], closed))).toBe(
      'inspection.sealed',
    )
    expect(codeOf(() => noting(changes, closed))).toBe('ok')
  })
})

describe('sealing', () => {
  const accept = { outcome: 'accepted' as const }
  const without = (drop: (change: Change) => boolean) => noting(walked().filter(change => !drop(change)))
  const isItem = (change: Change) => change.what === 'item' && change.itemId === ITEMS[7]?.itemId
  test.each([
    ['a form with one unanswered item', without(isItem), 'inspection.unanswered'],
    [
      'a form without the water test’s end',
      without(c => c.what === 'water' && c.phase === 'end'),
      'inspection.water_missing',
    ],
    ['a water test of 3 hours', noting(walked(3)), 'inspection.water_short'],
    ['a water test a minute short of a day', noting(walked(24 - 1 / 60)), 'inspection.water_short'],
    [
      'a form without the owner',
      without(c => c.what === 'signature' && c.role === 'owner'),
      'inspection.signature_missing',
    ],
    ['a walked house', noting(walked()), 'ok'],
  ])('%s', (_name, inspection, code) => {
    expect(codeOf(() => requireComplete(inspection, accept, NOW))).toBe(code)
  })
  test('a refused acceptance needs a reason and the inspector, not the owner', () => {
    const unfinished = noting([{ ...at(), what: 'signature', role: 'inspector', name: '李梅', strokes }])
    expect(codeOf(() => requireComplete(unfinished, { outcome: 'refused' }, NOW))).toBe('inspection.reason_needed')
    const refusing = { outcome: 'refused' as const, reason: '渗水' }
    expect(codeOf(() => requireComplete(unfinished, { ...refusing, newDate: NOW - 1 }, NOW))).toBe(
      'inspection.date_past',
    )
    expect(codeOf(() => requireComplete(unfinished, refusing, NOW))).toBe('ok')
    expect(codeOf(() => requireComplete(form(), refusing, NOW))).toBe('inspection.signature_missing')
  })
  test('an addendum and the seal itself are not part of what is sealed', () => {
    const whole = noting(walked())
    const sealed = {
      at: NOW,
      byId: 'c1',
      byName: '',
      outcome: 'accepted' as const,
      reason: '',
      newDate: null,
      hash: 'h',
    }
    const addenda = [{ at: NOW, byId: 'c1', byName: '', text: '补充', photos: [] }]
    expect(contentOf({ ...whole, sealed, addenda }, accept)).toEqual(contentOf(whole, accept))
  })
})
