import * as fc from 'fast-check'
import { marksOf } from '../../../shared/patrol/marks'
import { settle } from '../../../shared/patrol/matters'
import { failures, merge, sorted } from '../../../shared/patrol/merge'
import { dayReport } from '../../../shared/patrol/report'
import type { Noted, Point, Round } from '../../../shared/patrol/schema'
import type { RoundView } from '../../../shared/patrol/views'
import * as walks from '../../../shared/patrol/walk'

const FROM = Date.parse('2026-11-24T09:00:00+08:00')
const MINUTE = 60_000
const point = (n: number, more: Partial<Point> = {}): Point => ({
  ...{ pointId: `pnt_${n}`, code: `CODE${n}`, label: `${n} 号点`, kind: 'facilities', position: null },
  items: ['light', 'door'].map(itemId => ({ itemId, zh: itemId, en: itemId })),
  ...more,
})
const POINTS = [1, 2, 3].map(n => point(n))
const round = (more: Partial<Round> = {}): Round => ({
  ...{ _id: 'prd_1', estateId: 'est_1', planId: 'ppl_1', routeId: 'prt_1', routeName: '晨巡', versionId: 'prt_1:v1' },
  ...{ day: '2026-11-24', from: FROM, until: FROM + 60 * MINUTE, walkerId: 'anyone', walkerName: 'anyone' },
  ...{ state: 'open', planned: POINTS.length, done: 0, said: 0, doneAt: null, records: [], tickets: {} },
  judgeAt: FROM + 60 * MINUTE,
  ...more,
})
const noted = (n: number, minute: number, more: Partial<Noted> = {}): Noted => ({
  ...{ recordId: `rec_${n}_${minute}`, pointId: `pnt_${n}`, at: FROM + minute * MINUTE, code: `CODE${n}` },
  answers: ['light', 'door'].map(itemId => ({ itemId, result: 'PASS' as const })),
  ...more,
})
const failing = (n: number, minute: number, more: Partial<Noted> = {}) =>
  noted(n, minute, {
    answers: [
      { itemId: 'light', result: 'FAIL' },
      { itemId: 'door', result: 'PASS' },
    ],
    ...more,
  })
const by = (name: string) => ({ personId: `per_${name}`, name })
const NOW = FROM + 30 * MINUTE
const heard = (now: Round, name: string, records: Noted[], sentAt = NOW, at = NOW) => {
  const result = merge(now, POINTS, { deviceId: `dev_${name}`, sentAt, records }, by(name), at)
  const idOf = (target: string) => `tkt_${target}`
  const stand = () => ({ going: true, number: null })
  return { ...result.round, tickets: settle(result.round, result.fresh, [], stand, idOf).tickets }
}

describe('two phones on one round', () => {
  const record = fc.record({
    n: fc.constantFrom(1, 2, 3),
    minute: fc.integer({ min: 0, max: 29 }),
    how: fc.constantFrom('fine', 'wrong', 'left out'),
  })
  const phone = fc.array(record, { maxLength: 6 })
  test('end in the same round whatever is lost, repeated or overtakes, and nothing that was noted is gone', () => {
    const deliveries = fc.array(fc.record({ who: fc.constantFrom('a', 'b'), pick: fc.nat(), size: fc.nat(4) }), {
      maxLength: 20,
    })
    fc.assert(
      fc.property(phone, phone, deliveries, (one, other, sent) => {
        const make = (name: string, all: typeof one) =>
          all.map(({ n, minute, how }, at): Noted => {
            const recordId = `rec_${name}_${at}`
            if (how === 'wrong') return failing(n, minute, { recordId })
            if (how === 'fine') return noted(n, minute, { recordId })
            return { recordId, pointId: `pnt_${n}`, at: FROM + minute * MINUTE, skipped: '锁着', answers: [] }
          })
        const said: Record<string, Noted[]> = { a: make('a', one), b: make('b', other) }
        const all = (now: Round) => heard(heard(now, 'a', said.a ?? []), 'b', said.b ?? [])
        const straight = all(round())
        let wild = round()
        // Each answer may be lost: the phone sends the same again, in other batches, in any order.
        for (const { who, pick, size } of sent)
          wild = heard(wild, who, (said[who] ?? []).slice(pick % 7, (pick % 7) + size))
        wild = heard(heard(wild, 'b', said.b ?? []), 'a', said.a ?? [])
        expect(wild).toEqual(straight)
        expect(all(wild)).toEqual(straight)
        expect(wild.records.map(entry => entry.recordId).sort()).toEqual(
          [...(said.a ?? []), ...(said.b ?? [])].map(entry => entry.recordId).sort(),
        )
        expect(Object.keys(wild.tickets).sort()).toEqual(
          failures(wild.records)
            .map(({ target }) => target)
            .sort(),
        )
      }),
      { numRuns: 300 },
    )
  })
  test('count a point looked at before one left out, and the first of those looked at', () => {
    const skipped: Noted = { recordId: 'rec_s', pointId: 'pnt_1', at: FROM, skipped: '锁着', answers: [] }
    const merged = heard(heard(round(), 'a', [skipped]), 'b', [noted(1, 20), noted(1, 10)])
    expect(sorted(merged.records).first.get('pnt_1')?.recordId).toBe('rec_1_10')
    expect(sorted(merged.records).repeats.map(entry => entry.recordId)).toEqual(['rec_1_20', 'rec_s'])
    expect([merged.done, merged.said, merged.state]).toEqual([1, 1, 'open'])
  })
})

describe('what looks odd about a record', () => {
  const marks = (records: Noted[], points = POINTS, sentAt = NOW, now = NOW) =>
    marksOf(merge(round(), points, { deviceId: 'd', sentAt, records }, by('a'), now).round, points, 60)
  test('a point that came sooner after another than anybody walks is marked, the same point twice is not', () => {
    const soon = noted(2, 1, { at: FROM + MINUTE + 59_000, recordId: 'rec_soon' })
    expect(marks([noted(1, 1), soon, noted(3, 3)]).get('rec_soon')).toEqual(['fast'])
    const again = noted(1, 1, { at: FROM + MINUTE + 5_000, recordId: 'rec_again' })
    expect(marks([noted(1, 1), again]).get('rec_again')).toEqual(['repeat'])
  })
  test('a phone farther from the point than a hundred metres and its own error was not there', () => {
    const here = { lat: 31.2304, lng: 121.4737 }
    const points = [point(1, { position: here }), ...POINTS.slice(1)]
    // A thousandth of a degree of latitude is 111 m.
    const at = (lat: number, accuracyM?: number) =>
      marks([noted(1, 1, { position: { lat, lng: here.lng, ...(accuracyM && { accuracyM }) } })], points).get('rec_1_1')
    expect([at(31.2312), at(31.2314), at(31.2314, 50)]).toEqual([undefined, ['far'], undefined])
  })
  test('what was before the round, after its end or by a wrong clock is marked; a clock that was set back on the way too', () => {
    expect(marks([noted(1, -31)]).get('rec_1_-31')).toEqual(['early'])
    expect(marks([noted(1, 61)], POINTS, FROM + 70 * MINUTE, FROM + 70 * MINUTE).get('rec_1_61')).toEqual(['late'])
    const off = NOW + 2 * 60 * MINUTE
    const wrong = noted(1, 1, { at: off - 29 * MINUTE, recordId: 'rec_off' })
    expect(marks([wrong], POINTS, off).get('rec_off')).toEqual(['clock'])
    expect(marks([noted(1, 40)]).get('rec_1_40')).toEqual(['clock'])
  })
})

describe('a round on one phone', () => {
  const view = (): RoundView => ({
    ...{ roundId: 'prd_1', routeName: '晨巡', day: '2026-11-24', from: FROM, until: FROM + 60 * MINUTE, state: 'open' },
    ...{ walkerName: 'anyone', points: POINTS, gapSeconds: 20, said: [], again: [] },
  })
  const stamp = (n: number) => ({ recordId: `rec_${n}`, at: FROM + n * MINUTE })
  const [first] = POINTS as [Point]
  test('a worker opens a point by its code however it is typed, answers, and it waits until the server has it', () => {
    let walk = walks.begin(view())
    expect(walks.pointAt(walk, ' co-de 1 ')?.pointId).toBe('pnt_1')
    expect(walks.pointAt(walk, 'ELSEWHERE')).toBeUndefined()
    walk = walks.open(walk, first, stamp(1))
    walk = walks.answer(walk, 'pnt_1', { itemId: 'light', result: 'FAIL', note: '灯不亮', photos: ['local:1'] })
    walk = walks.passRest(walks.addPhoto(walk, 'local:1'), first)
    expect(walks.ready(walk)).toEqual([])
    walk = walks.finish(walk, 'pnt_1')
    expect([walks.ready(walk), walks.uploads(walk)]).toEqual([[], ['local:1']])
    walk = walks.uploaded(walk, 'local:1', 'cloud://x/1.jpg')
    const [record] = walks.ready(walk)
    expect(record).toMatchObject({ code: 'CODE1', answers: [{ photos: ['cloud://x/1.jpg'] }, { result: 'PASS' }] })
    walk = walks.acknowledged(walks.sending(walk, ['rec_1']), [record as Noted], '赵铁柱')
    expect([walk.pending, walk.sent, walk.photos]).toEqual([[], [], []])
    expect(walk.round.said).toMatchObject([{ pointId: 'pnt_1', failed: 1, byName: '赵铁柱' }])
  })
  test('a photo that the store will not have holds up nothing', () => {
    let walk = walks.addPhoto(walks.open(walks.begin(view()), first, stamp(1)), 'local:1')
    walk = walks.answer(walk, 'pnt_1', { itemId: 'light', result: 'FAIL', photos: ['local:1'] })
    walk = walks.setAside(walks.finish(walks.passRest(walk, first), 'pnt_1'), 'local:1', '太大')
    expect(walks.ready(walk)[0]?.answers[0]).toMatchObject({ result: 'FAIL', photos: [] })
  })
  test('a point that waits is taken up again with its time, one that the server may have heard of begins anew', () => {
    let walk = walks.finish(walks.passRest(walks.open(walks.begin(view()), first, stamp(1)), first), 'pnt_1')
    const again = walks.open(walk, first, stamp(5))
    expect([again.begun.pnt_1?.recordId, again.pending]).toEqual(['rec_1', []])
    walk = walks.open(walks.sending(walk, ['rec_1']), first, stamp(5))
    expect([walk.begun.pnt_1?.recordId, walk.pending.length]).toEqual(['rec_5', 1])
  })
  test('sixty points go in two batches', () => {
    const points = Array.from({ length: 60 }, (_, n) => point(n))
    let walk = walks.begin({ ...view(), points })
    for (const [n, one] of points.entries())
      walk = walks.finish(walks.passRest(walks.open(walk, one, stamp(n)), one), one.pointId)
    const sizes: number[] = []
    for (let batch = walks.ready(walk); batch.length > 0; batch = walks.ready(walk)) {
      sizes.push(batch.length)
      walk = walks.acknowledged(walk, batch, '赵铁柱')
    }
    expect(sizes).toEqual([30, 30])
  })
})

test('the day’s report counts points done of those planned, and says nothing where nothing was planned', () => {
  const walked = heard(round(), 'a', [failing(1, 1), noted(2, 5)])
  const of = (rounds: Round[], now = NOW) =>
    dayReport(
      rounds,
      () => ({ points: POINTS, gapSeconds: 0 }),
      () => ({ going: true, number: '26-0042' }),
      now,
    )
  expect(of([])).toMatchObject({ planned: 0, completion: null })
  expect(of([walked])).toMatchObject({ planned: 3, done: 2, completion: 2 / 3, failed: 1 })
  expect(of([walked]).lines).toMatchObject([{ what: 'failed', number: '26-0042', byName: 'a' }])
  expect(of([walked], FROM + 61 * MINUTE).lines.map(line => line.what)).toEqual(['failed', 'missed'])
})
