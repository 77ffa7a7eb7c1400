import * as fc from 'fast-check'
import type { InspectionView } from '../../../shared/inspection/contract'
import { countOf, isComplete, missing } from '../../../shared/inspection/missing'
import type { Change, Entry, Inspection } from '../../../shared/inspection/schema'
import { requireComplete } from '../../../shared/inspection/seal'
import { sync } from '../../../shared/inspection/sync'
import * as walks from '../../../shared/inspection/walk'

const HOUR = 3_600_000
const OPENED = Date.parse('2026-11-24T09:00:00+08:00')
const item = (itemId: string) => ({ itemId, zh: itemId, en: itemId, warranty: 'fit_out' as const })
const chapters = [
  { roomId: 'bath', zh: '卫生间', en: 'Bathroom', items: ['leak', 'slope'].map(item) },
  { roomId: 'living', zh: '客厅', en: 'Living room', items: ['wall', 'floor'].map(item) },
]
const inspection = (): Inspection => ({
  _id: 'ins_1',
  estateId: 'est_1',
  houseId: 'hse_1',
  houseLabel: '3 栋 501',
  buildingId: '3',
  kind: 'handover',
  bookingId: null,
  template: { _id: 'tpl', version: 1, waterTest: true, chapters },
  inspectorId: 'per_li',
  inspectorName: '李梅',
  openedAt: OPENED,
  version: 1,
  entries: [],
  seen: [],
  sealed: null,
  addenda: [],
})
const viewOf = (form: Inspection, entries: Entry[] = form.entries): InspectionView => ({
  inspectionId: form._id,
  houseId: form.houseId,
  houseLabel: form.houseLabel,
  kind: form.kind,
  openedAt: form.openedAt,
  inspectorName: form.inspectorName,
  outcome: 'open',
  templateId: 'tpl',
  templateVersion: 1,
  waterTest: form.template.waterTest,
  chapters: form.template.chapters,
  version: form.version,
  entries,
  sealed: form.sealed,
  intact: null,
  addenda: [],
  photos: [],
})
const fresh = () => walks.begin(viewOf(inspection()))
let count = 0
const change = (more: object, at = OPENED + 1000): Change => {
  count += 1
  return { changeId: `chg_${count}`, at, ...more } as Change
}
const passed = (itemId: string, at?: number) => change({ what: 'item', itemId, result: 'PASS' }, at)
const failed = (itemId: string, photos: string[], at?: number) =>
  change({ what: 'item', itemId, result: 'FAIL', severity: 'minor', photos }, at)

describe('what waits on a device', () => {
  test('of two words about one thing that were never sent only the later stays', () => {
    const walk = walks.note(walks.note(fresh(), passed('leak')), failed('leak', []))
    expect(walk.pending).toHaveLength(1)
    expect(walks.said(walk).get('item:leak')?.change).toMatchObject({ result: 'FAIL' })
  })
  test('what may have reached the server keeps its content: a new word is a new change, later by the clock', () => {
    const first = passed('leak', OPENED + 5000)
    const sent = walks.sending(walks.note(fresh(), first), [first.changeId])
    const walk = walks.note(sent, failed('leak', [], OPENED + 5000))
    expect(walk.pending.map(one => one.changeId)).toHaveLength(2)
    expect(walk.pending[0]).toEqual(first)
    expect((walk.pending[1] as Change).at).toBeGreaterThan(first.at)
    expect(walks.said(walk).get('item:leak')?.change).toMatchObject({ result: 'FAIL' })
  })
  test('words go before photos: a change waits until each of its photos has arrived', () => {
    let walk = walks.addPhoto(walks.addPhoto(fresh(), 'local:1'), 'local:2')
    walk = walks.note(walks.note(walk, failed('leak', ['local:1', 'local:2'])), passed('slope'))
    expect(walks.ready(walk).map(one => 'itemId' in one && one.itemId)).toEqual(['slope'])
    expect(walks.uploads(walk)).toEqual(['local:1', 'local:2'])
    walk = walks.uploaded(walks.uploaded(walk, 'local:1', 'cloud://a'), 'local:2', 'cloud://b')
    expect(walks.uploads(walk)).toEqual([])
    expect(walks.ready(walk)[0]).toMatchObject({ photos: ['cloud://a', 'cloud://b'] })
  })
  test('a refused photo is set aside and holds nothing up', () => {
    let walk = walks.addPhoto(walks.addPhoto(fresh(), 'local:1'), 'local:2')
    walk = walks.note(walk, failed('leak', ['local:1', 'local:2']))
    walk = walks.uploaded(walks.setAside(walk, 'local:1', '不是照片'), 'local:2', 'cloud://b')
    expect(walks.ready(walk)[0]).toMatchObject({ photos: ['cloud://b'] })
    expect(walks.localOf(walk, 'local:1')).toMatchObject({ refused: '不是照片' })
    walk = walks.setAside(walk, 'local:2', '太大')
    expect(walks.ready(walk)[0]).toMatchObject({ photos: [] })
  })
  test('what is acknowledged becomes part of the form, and what was noted meanwhile stays', () => {
    const first = passed('leak')
    let walk = walks.sending(walks.note(fresh(), first), [first.changeId])
    walk = walks.note(walk, failed('leak', []))
    walk = walks.acknowledged(walk, [first])
    expect(walk.pending).toHaveLength(1)
    expect(walk.sent).toEqual([])
    expect(walks.said(walk).get('item:leak')).toMatchObject({ pending: true, change: { result: 'FAIL' } })
    expect(walks.received(walk, walk.form).pending).toHaveLength(1)
  })
  test('a photo is found by either name, and forgotten when it is taken away', () => {
    const walk = walks.uploaded(walks.addPhoto(fresh(), 'local:1'), 'local:1', 'cloud://a')
    expect(walks.localOf(walk, 'cloud://a')).toBe(walks.localOf(walk, 'local:1'))
    expect(walks.forgetPhoto(walk, 'local:1').photos).toEqual([])
  })
})

test('a device that loses answers, repeats and is cut off at any point ends with what was noted, each thing once', () => {
  const step = fc.record({
    itemId: fc.constantFrom('leak', 'slope', 'wall', 'floor'),
    result: fc.constantFrom('PASS', 'FAIL', 'NA'),
    /** What happens after it was noted: nothing, sent and heard, sent but the answer is lost. */
    next: fc.constantFrom('wait', 'deliver', 'lose'),
  })
  fc.assert(
    fc.property(fc.array(step, { minLength: 1, maxLength: 30 }), steps => {
      let server = inspection()
      let walk = fresh()
      let now = OPENED + 1000
      const deliver = (heard: boolean) => {
        const batch = walks.ready(walk)
        walk = walks.sending(
          walk,
          batch.map(one => one.changeId),
        )
        server = sync(server, { deviceId: 'dev', sentAt: now, changes: batch }, 'per_li', now).inspection
        if (heard) walk = walks.acknowledged(walk, batch)
      }
      for (const { itemId, result, next } of steps) {
        now += 10
        walk = walks.note(walk, change({ what: 'item', itemId, result }, now))
        if (next !== 'wait') deliver(next === 'deliver')
      }
      now += 1000
      deliver(true)
      expect(walk.pending).toEqual([])
      const last = new Map(steps.map(({ itemId, result }) => [itemId, result]))
      const stored = server.entries.map(({ change: one }) => 'itemId' in one && [one.itemId, one.result])
      expect(new Map(stored as [string, string][])).toEqual(last)
      expect(new Set(server.seen).size).toBe(server.seen.length)
    }),
    { numRuns: 300 },
  )
})

describe('what a form lacks', () => {
  const strokes = [
    [
      { x: 0, y: 0 },
      { x: 30, y: 9 },
    ],
  ]
  const everything = (hours: number): Change[] => [
    ...['leak', 'slope', 'wall', 'floor'].map(one => passed(one)),
    change({ what: 'water', phase: 'start' }, OPENED),
    change({ what: 'water', phase: 'end' }, OPENED + hours * HOUR),
    ...(['owner', 'inspector', 'developer'] as const).map(role =>
      change({ what: 'signature', role, name: role, strokes }),
    ),
  ]
  test('an untouched form lacks everything, and says how much was answered', () => {
    const lacks = missing(fresh(), OPENED)
    expect(lacks.items.map(one => `${one.roomId}/${one.itemId}`)).toEqual([
      'bath/leak',
      'bath/slope',
      'living/wall',
      'living/floor',
    ])
    expect(lacks).toMatchObject({ water: 'start', signers: ['owner', 'inspector', 'developer'] })
    expect(countOf(walks.note(fresh(), failed('leak', [])))).toEqual({ total: 4, answered: 1, failed: 1 })
  })
  test('a running water test says how long it still takes', () => {
    const walk = walks.note(fresh(), change({ what: 'water', phase: 'start' }, OPENED))
    expect(missing(walk, OPENED + 3 * HOUR)).toMatchObject({ water: 'end', waterLeftMs: 21 * HOUR })
    const ended = walks.note(walk, change({ what: 'water', phase: 'end' }, OPENED + 3 * HOUR))
    expect(missing(ended, OPENED + 30 * HOUR)).toMatchObject({ water: 'short', waterLeftMs: 21 * HOUR })
  })
  test('a re-inspection takes two signatures and no water test', () => {
    const form = { ...viewOf(inspection()), kind: 'reinspection' as const, waterTest: false }
    const walk = everything(0)
      .filter(one => one.what === 'item' || (one.what === 'signature' && one.role !== 'developer'))
      .reduce(walks.note, walks.begin(form))
    expect(isComplete(missing(walk, OPENED))).toBe(true)
  })
  test('whatever is left out, the screen says complete exactly when the server would seal', () => {
    fc.assert(
      fc.property(fc.subarray([0, 1, 2, 3, 4, 5, 6, 7, 8]), fc.constantFrom(3, 24), (kept, hours) => {
        const all = everything(hours)
        const changes = kept.map(index => all[index] as Change)
        const now = OPENED + 40 * HOUR
        const server = sync(inspection(), { deviceId: 'd', sentAt: now, changes }, 'per_li', now).inspection
        const walk = walks.received(fresh(), viewOf(server))
        const seals = () => requireComplete(server, { outcome: 'accepted' }, now)
        if (isComplete(missing(walk, now))) expect(seals).not.toThrow()
        else expect(seals).toThrow()
      }),
    )
  })
})
