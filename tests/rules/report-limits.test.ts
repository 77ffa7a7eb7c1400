import * as fc from 'fast-check'
import { ALWAYS } from '../../shared/calendar/clock'
import { CATEGORY_NAMES } from '../../shared/ticket/names'
import { countReport, MOST_A_DAY, type RecentReport, report } from '../../shared/ticket/report'
import { ALL_CATEGORIES, CATEGORIES, KINDS, LEVELS } from '../../shared/ticket/schema'
import { CATEGORY_LEVEL, DANGER_WORDS, LEVEL_RULES, levelOf, URGENT_WORDS } from '../../shared/ticket/urgency'

const HOUR = 3_600_000
const NOW = 1_800_000_000_000
const by = { personId: 'per_1', name: '林' }
const place = { _id: 'hse_1', estateId: 'est_1', kind: 'house' as const, label: '501' }

describe('how urgent a report is', () => {
  test.each(DANGER_WORDS)('an owner who writes “%s” is P0 whatever the category', word => {
    for (const category of CATEGORIES.repair)
      expect(levelOf('repair', category, `厨房 ${word.toUpperCase()}！`)).toBe('P0')
  })
  test.each(URGENT_WORDS)('an owner who writes “%s” is at least P1', word => {
    expect(levelOf('repair', 'public_facility', word)).toBe('P1')
    expect(levelOf('repair', 'fire', word)).toBe('P0')
  })
  test('a complaint that quotes a danger word keeps its level', () => {
    expect(levelOf('complaint', 'noise', '楼上吵得像起火')).toBe(CATEGORY_LEVEL.noise)
  })
  test('an estate sets its own level for a category, and words can still only raise it', () => {
    expect(levelOf('repair', 'lift', '有异响', { lift: 'P3' })).toBe('P3')
    expect(levelOf('repair', 'lift', '有人被困', { lift: 'P3' })).toBe('P0')
  })
  test('a text can never lower a level', () => {
    fc.assert(
      fc.property(fc.constantFrom(...CATEGORIES.repair), fc.string(), (category, text) => {
        expect(levelOf('repair', category, text) <= CATEGORY_LEVEL[category]).toBe(true)
      }),
    )
  })
  test('a more urgent level never waits longer', () => {
    for (const [index, level] of LEVELS.slice(1).entries()) {
      const sooner = LEVEL_RULES[LEVELS[index] as 'P0']
      for (const key of ['respondMs', 'resolveMs', 'supervisorMs', 'managerMs'] as const)
        expect(sooner[key]).toBeLessThan(LEVEL_RULES[level][key])
      expect(LEVEL_RULES[level].supervisorMs).toBeLessThan(LEVEL_RULES[level].managerMs)
    }
  })
})

describe('what can be reported', () => {
  test.each(KINDS.flatMap(kind => ALL_CATEGORIES.map(category => [kind, category] as const)))(
    'a %s of category %s is taken only where they belong together',
    (kind, category) => {
      const make = () => report({ place, kind, category, description: '有事', photos: [], by, now: NOW, work: ALWAYS })
      if ((CATEGORIES[kind] as readonly string[]).includes(category)) expect(make()).toMatchObject({ kind, category })
      else expect(make).toThrow('ticket.category_mismatch')
    },
  )
  test('every category has a level and a name in both languages', () => {
    for (const category of ALL_CATEGORIES) {
      expect(LEVELS).toContain(CATEGORY_LEVEL[category])
      expect(CATEGORY_NAMES[category].zh && CATEGORY_NAMES[category].en).toBeTruthy()
    }
  })
  test('a public place belongs to no house', () => {
    const lift = { ...place, kind: 'public' as const }
    const ticket = report({
      work: ALWAYS,
      place: lift,
      kind: 'repair',
      category: 'lift',
      description: '异响',
      photos: [],
      by,
      now: NOW,
    })
    expect(ticket).toMatchObject({ houseId: null, placeId: 'hse_1', level: 'P1' })
  })
})

describe('how often a house may report', () => {
  const times = (count: number, at: number, digest = (i: number) => `d${i}`): RecentReport[] =>
    Array.from({ length: count }, (_, i) => ({ at, digest: digest(i) }))
  test('the tenth report of a day is taken, the eleventh refused', () => {
    expect(countReport(times(MOST_A_DAY - 1, NOW - HOUR), 'x', NOW)).toHaveLength(10)
    expect(() => countReport(times(MOST_A_DAY, NOW - HOUR), 'x', NOW)).toThrow('ticket.too_many')
  })
  test('a report is forgotten after exactly a day', () => {
    expect(countReport(times(10, NOW - 24 * HOUR), 'x', NOW)).toEqual([{ at: NOW, digest: 'x' }])
    expect(() => countReport(times(10, NOW - 24 * HOUR + 1), 'x', NOW)).toThrow('ticket.too_many')
  })
  test('the third identical report within an hour is refused, and taken an hour later', () => {
    const same = times(2, NOW - HOUR + 1, () => 'x')
    expect(() => countReport(same, 'x', NOW)).toThrow('ticket.identical')
    expect(countReport(same, 'x', NOW + 1)).toHaveLength(3)
    expect(countReport(same, 'y', NOW)).toHaveLength(3)
  })
  test('no sequence of reports ever keeps more than ten within 24 hours', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 5 * HOUR }), { maxLength: 60 }), gaps => {
        let recent: RecentReport[] = []
        let now = NOW
        for (const [index, gap] of gaps.entries()) {
          now += gap
          try {
            recent = countReport(recent, `d${index}`, now)
          } catch {
            expect(recent.filter(one => one.at > now - 24 * HOUR)).toHaveLength(10)
          }
          expect(recent.filter(one => one.at > now - 24 * HOUR).length).toBeLessThanOrEqual(10)
        }
      }),
    )
  })
})
