import fc from 'fast-check'
import { ACTS, cancel, decline, extend, markOf, nextPart, publish, restore, toldPart } from '../../../shared/outage/act'
import { inTime, timeliness } from '../../../shared/outage/measure'
import { OUTAGE_STATES, type Outage, REASONS } from '../../../shared/outage/schema'
import { type Home, mergedOf, partsOf, personsOf } from '../../../shared/outage/whom'

const HOUR = 3_600_000
const MIN = 60_000
const NOW = Date.UTC(2026, 10, 30)
const by = { personId: 'per_li', name: '李梅', at: NOW }
const outage = (over: Partial<Outage> = {}): Outage => ({
  ...{ _id: 'out_1', estateId: 'est_1', utility: 'water', reason: 'EMERGENCY' },
  ...{ startsAt: NOW - HOUR, endsAt: NOW + 4 * HOUR, scope: { valveIds: [], doors: [] }, contact: '', supplier: '' },
  ...{ note: '', state: 'draft', drafted: by, asked: null, published: null, basis: null, extensions: [] },
  ...{ restored: null, why: '', told: [], telling: null, tellAt: 0, restoredToldAt: null, version: 1 },
  ...over,
})
const out = (over: Partial<Outage> = {}) => outage({ state: 'published', told: ['', ''], ...over })
const refusal = (work: () => unknown): string => {
  try {
    work()
    return 'done'
  } catch (error) {
    return (error as { code: string }).code
  }
}
const sent = (of: Outage, more: object = {}) =>
  publish(of, { by, approves: false, isOwn: false, notice: {}, houseCount: 48, ...more })
const planned = (hours: number, over: Partial<Outage> = {}) =>
  outage({ reason: 'PLANNED', startsAt: NOW + hours * HOUR, endsAt: NOW + (hours + 4) * HOUR, ...over })

test('nobody is ever cut off for what they owe: there is no such reason', () => {
  expect(REASONS.join()).not.toMatch(/arrear|debt|fee/i)
})
test('whoever acts in a state that does not allow it is refused, each cell', () => {
  const work: Record<keyof typeof ACTS, (of: Outage) => unknown> = {
    change: of => (ACTS.change as readonly string[]).includes(of.state) || fail(),
    publish: of => sent(of),
    decline: of => decline(of, '太吵'),
    extend: of => extend(of, NOW + 9 * HOUR, '', by),
    restore: of => restore(of, { at: NOW, cause: '换管', waterNote: '' }, by),
    cancel: of => cancel({ ...of, startsAt: NOW + HOUR }, '不停了', by),
  }
  for (const act of Object.keys(ACTS) as (keyof typeof ACTS)[])
    for (const state of OUTAGE_STATES) {
      const allowed = (ACTS[act] as readonly string[]).includes(state)
      expect([act, state, refusal(() => work[act](outage({ state })))]).toEqual([
        ...[act, state],
        allowed ? 'done' : 'outage.wrong_state',
      ])
    }
})
const fail = (): never => {
  throw { code: 'outage.wrong_state' }
}
test('what goes out concerns somebody, is not over, and planned work comes with the notice the estate gives', () => {
  expect(refusal(() => sent(outage(), { houseCount: 0 }))).toBe('outage.nobody')
  expect(refusal(() => sent(outage({ endsAt: NOW })))).toBe('outage.over')
  expect(refusal(() => sent(planned(23)))).toBe('outage.short_notice')
  expect(sent(planned(24)).state).toBe('asked')
  expect(refusal(() => sent(planned(167, { utility: 'power' })))).toBe('outage.short_notice')
  expect(sent(planned(168, { utility: 'power' })).state).toBe('asked')
  expect(sent(planned(12), { notice: { water: 12 } }).state).toBe('asked')
  expect(sent(outage()).state).toBe('published')
})
test('planned work goes out once a manager who did not write it says so', () => {
  const asked = sent(planned(48))
  expect(refusal(() => sent(asked))).toBe('outage.not_approver')
  expect(refusal(() => sent(asked, { approves: true, isOwn: true }))).toBe('outage.own_draft')
  expect(sent(asked, { approves: true })).toMatchObject({ state: 'published', telling: 'published', tellAt: NOW })
  expect(decline(asked, '改到周末')).toMatchObject({ state: 'draft', asked: null, why: '改到周末' })
})
test('it is never extended to before, restored before it stopped or in the future, or called off once it has begun', () => {
  expect(refusal(() => extend(out(), NOW + 4 * HOUR, '', by))).toBe('outage.not_later')
  expect(refusal(() => extend(out({ endsAt: NOW - 2 * HOUR }), NOW - HOUR, '', by))).toBe('outage.not_later')
  const back = (at: number) => restore(out(), { at, cause: '换管', waterNote: '' }, by)
  expect(refusal(() => back(NOW - 2 * HOUR))).toBe('outage.restored_before')
  expect(refusal(() => back(NOW + MIN))).toBe('outage.restored_later')
  expect(back(NOW).state).toBe('restored')
  expect(refusal(() => cancel(out(), '不停了', by))).toBe('outage.begun')
})
test('each part is told each thing once, whatever is to be said next comes before what is left', () => {
  let now = sent(outage())
  now = { ...now, told: ['', '', ''] }
  now = toldPart(now, nextPart(now), NOW)
  now = extend(now, NOW + 9 * HOUR, '', by)
  expect([nextPart(now), markOf(now)]).toEqual([0, 'extended-1'])
  for (let part = nextPart(now); part >= 0; part = nextPart(now)) now = toldPart(now, part, NOW)
  expect(now).toMatchObject({ telling: null, tellAt: 0, restoredToldAt: null })
  now = restore(now, { at: NOW, cause: '换管', waterNote: '' }, by)
  for (const _ of now.told) now = toldPart(now, nextPart(now), NOW + 5 * MIN)
  expect(now).toMatchObject({ telling: null, restoredToldAt: NOW + 5 * MIN })
})
const anyHomes = fc.array(
  fc.record({
    houseId: fc.uuid(),
    label: fc.constant('x'),
    care: fc.boolean(),
    personIds: fc.array(
      fc.integer({ min: 1, max: 12 }).map(one => `p${one}`),
      { maxLength: 4 },
    ),
  }),
  { maxLength: 40 },
)
test('of any houses every house lies in one part, every person is told once, and those to be looked after come first', () => {
  fc.assert(
    fc.property(anyHomes, fc.integer({ min: 1, max: 9 }), (homes: Home[], most) => {
      const parts = partsOf(homes, most)
      expect(
        parts
          .flat()
          .map(one => one.houseId)
          .sort(),
      ).toEqual(homes.map(one => one.houseId).sort())
      expect(parts.every(part => part.length > 0 && part.length <= most)).toBe(true)
      const told = parts.flatMap((houses, part) => personsOf(houses, part))
      expect([...told].sort()).toEqual([...new Set(homes.flatMap(one => one.personIds))].sort())
      const cares = parts.flat().map(one => one.care)
      expect(cares).toEqual([...cares].sort((one, other) => Number(other) - Number(one)))
    }),
  )
})
test('a part never outgrows its document, however many live in its houses', () => {
  const homes = Array.from(
    { length: 900 },
    (_, at): Home => ({
      ...{ houseId: `hse_hupan_${at}`, label: '湖畔花园 3 栋 2 单元 501', care: false },
      personIds: Array.from({ length: 12 }, (_one, person) => `per_${at}_${person}_0123456789012345678901`),
    }),
  )
  for (const part of partsOf(homes)) expect(JSON.stringify(part).length).toBeLessThan(450_000)
})
test('what a home says at a glance covers every moment without supply, and no two stretches of one supply overlap', () => {
  const anyOutage = fc.record({
    _id: fc.uuid(),
    utility: fc.constantFrom('water' as const, 'power' as const),
    reason: fc.constantFrom(...REASONS),
    startsAt: fc.integer({ min: 0, max: 50 }),
    lasts: fc.integer({ min: 1, max: 20 }),
  })
  fc.assert(
    fc.property(fc.array(anyOutage, { maxLength: 8 }), made => {
      const outages = made.map(({ lasts, ...one }) => ({ ...one, endsAt: one.startsAt + lasts }))
      const merged = mergedOf(outages)
      for (const utility of ['water', 'power'] as const)
        for (let at = 0.5; at < 72; at += 1) {
          const off = (one: { utility: string; startsAt: number; endsAt: number }) =>
            one.utility === utility && one.startsAt <= at && at < one.endsAt
          expect(merged.filter(off).length).toBe(outages.some(off) ? 1 : 0)
        }
      expect(merged.flatMap(one => one.outageIds).sort()).toEqual(outages.map(one => one._id).sort())
    }),
  )
})
test('told within 30 minutes is in time; a restoration that can still be in time is not counted yet; none is no rate', () => {
  const back = (told: number | null) => ({
    restored: { at: NOW, cause: '', waterNote: '', by },
    restoredToldAt: told === null ? null : NOW + told * MIN,
  })
  expect(timeliness([], NOW)).toEqual({ restorations: 0, onTime: 0, rate: null })
  expect(inTime(back(30), NOW)).toBe(true)
  expect(inTime(back(31), NOW)).toBe(false)
  expect([inTime(back(null), NOW + 30 * MIN), inTime(back(null), NOW + 31 * MIN)]).toEqual([null, false])
  expect(timeliness([back(1), back(30), back(31), back(null)], NOW + MIN)).toEqual({
    ...{ restorations: 3, onTime: 2, rate: 6667 },
  })
})
