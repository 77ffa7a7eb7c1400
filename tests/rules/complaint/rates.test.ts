import fc from 'fast-check'
import * as act from '../../../shared/complaint/act'
import { follow, opened } from '../../../shared/complaint/facts'
import { figuresOf, ratesOf, threatTo } from '../../../shared/complaint/rates'
import type { Complaint } from '../../../shared/complaint/schema'
import { Refusal } from '../../../shared/refusal'

const NOW = 1_800_000_000_000
const HOUR = 3_600_000
const row = (valid: 0 | 1, handled: 0 | 1, inTime: 0 | 1) => ({
  ...{ acceptedAt: NOW, valid, handled, inTime, building: '3', category: 'noise' as const },
  ...{ personId: 'per_1', personName: '李' },
})
const many = <T>(n: number, one: T): T[] => Array.from({ length: n }, () => one)

describe('the rates of a month', () => {
  test('are those of the worked example: 60 accepted, 52 valid, 50 told, 47 in time', () => {
    const rows = [
      ...many(8, row(0, 1, 1)),
      ...many(47, row(1, 1, 1)),
      ...many(3, row(1, 1, 0)),
      ...many(2, row(1, 0, 0)),
    ]
    expect(figuresOf(rows)).toEqual({
      ...{ accepted: 60, valid: 52, handled: 50, inTime: 47 },
      ...{ effectiveRate: '96.15%', timelyRate: '90.38%' },
    })
  })
  test('are none where nobody complained, or nothing was valid', () => {
    expect(figuresOf([])).toMatchObject({ accepted: 0, effectiveRate: null, timelyRate: null })
    expect(figuresOf(many(3, row(0, 0, 0)))).toMatchObject({ accepted: 3, valid: 0, effectiveRate: null })
  })
})

/** What may happen to a complaint, in any order; what is refused changes nothing. */
const STEPS = [
  'note',
  'propose',
  'valid',
  'approve',
  'reject',
  'appeal',
  'stands',
  'falls',
  'reply',
  'end',
  'reopen',
] as const
const history = fc.record({
  building: fc.constantFrom('1', '2', null),
  category: fc.constantFrom('noise' as const, 'fees' as const),
  steps: fc.array(fc.record({ what: fc.constantFrom(...STEPS), hours: fc.integer({ min: 0, max: 60 }) }), {
    maxLength: 14,
  }),
})
const by = (byId: string, at: number): act.Staff => ({
  ...{ byId, byName: byId, at, note: '…', household: [], is: id => id === byId },
})
interface Told {
  at: number
  due: number
}
/** The same history by the words of the rule alone: who was told when, and what a second person let not count. */
interface Recount {
  record: Complaint
  counts: boolean
  told: Told | null
  everLate: boolean
}
function live({
  building,
  category,
  steps,
}: {
  building: string | null
  category: 'noise' | 'fees'
  steps: { what: (typeof STEPS)[number]; hours: number }[]
}): Recount {
  let now = NOW
  let due = NOW + 72 * HOUR
  const base = {
    ...{ _id: 'tkt_1', estateId: 'est_1', houseId: null, placeLabel: '…', category, reporterId: 'per_owner' },
    ...{ channel: 'app' as const, onBehalfOf: null, createdAt: NOW, resolveBy: due },
  }
  let record = opened(base, building)
  let told: Told | null = null
  let everLate = false
  let counts = true
  const attempt = (step: () => Complaint): boolean => {
    try {
      record = step()
      return true
    } catch (error) {
      if (error instanceof Refusal) return false
      throw error
    }
  }
  for (const { what, hours } of steps) {
    now += hours * HOUR + 1
    if (what === 'note') attempt(() => act.note(record, [], by('clerk', now)))
    if (what === 'propose') attempt(() => act.judge(record, 'UNVERIFIED', [], by('clerk', now)))
    if (what === 'valid') attempt(() => act.judge(record, 'VALID', [], by('clerk', now)))
    if (what === 'approve' && attempt(() => act.approve(record, 'validity', by('boss', now)))) counts = false
    if (what === 'reject') attempt(() => act.reject(record, 'validity', by('boss', now)))
    if (what === 'appeal') attempt(() => act.appeal(record, by('owner', now)))
    if (what === 'stands') attempt(() => act.settle(record, true, by('head', now)))
    if (what === 'falls' && attempt(() => act.settle(record, false, by('head', now)))) counts = true
    if (what === 'reply' || what === 'end') {
      attempt(() => act.reply(record, 'phone', what === 'end', by('clerk', now)))
      if (what === 'end') told ??= { at: now, due }
    }
    if (what === 'reopen' && told) {
      everLate ||= told.at > told.due
      told = null
      due = now + 72 * HOUR
      const ticket = {
        resolveBy: due,
        resolvedAt: null,
        reopenedAt: now,
        assigneeId: null,
        assigneeName: null,
      }
      record = follow(record, ticket)
    }
  }
  return { record, counts, told, everLate }
}

test('whatever happens to complaints, in whatever order, the rates are those of a recount by hand', () => {
  fc.assert(
    fc.property(fc.array(history, { maxLength: 40 }), histories => {
      const lived = histories.map(live)
      const valid = lived.filter(one => one.counts)
      const handled = valid.filter(one => one.told)
      const inTime = handled.filter(({ told, everLate }) => !everLate && told && told.at <= told.due)
      const rates = ratesOf(lived.map(one => one.record))
      expect([rates.accepted, rates.valid, rates.handled, rates.inTime]).toEqual([
        ...[lived.length, valid.length, handled.length, inTime.length],
      ])
      for (const parts of [rates.buildings, rates.categories, rates.persons])
        for (const name of ['accepted', 'valid', 'handled', 'inTime'] as const)
          expect(parts.reduce((sum, part) => sum + part[name], 0)).toBe(rates[name])
    }),
    { numRuns: 300 },
  )
})

describe('a rate that is about to fall', () => {
  const open = (dueBy: number) => ({ valid: 1 as const, handled: 0 as const, dueBy })
  const told = { valid: 1 as const, handled: 1 as const, dueBy: NOW }
  test('is one where what falls due within a day would bring it below 95 %, and says what can still be saved', () => {
    expect(threatTo([...many(18, told), open(NOW + HOUR), open(NOW - HOUR)], NOW, 24 * HOUR)).toEqual({
      ...{ savable: 1, overdue: 1 },
    })
  })
  test('is none while it would stay at 95 %, and none while nothing is due so soon', () => {
    expect(threatTo([...many(19, told), open(NOW + HOUR)], NOW, 24 * HOUR)).toBeNull()
    expect(threatTo([told, open(NOW + 25 * HOUR)], NOW, 24 * HOUR)).toBeNull()
    expect(threatTo([told, { valid: 0, handled: 0, dueBy: NOW }], NOW, 24 * HOUR)).toBeNull()
  })
})
