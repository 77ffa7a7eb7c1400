import * as fc from 'fast-check'
import type { Refusal } from '../../shared/refusal'
import * as act from '../../shared/ticket/act'
import { dueStep, watched } from '../../shared/ticket/chain'
import { type Desk, deadlines, termsOf } from '../../shared/ticket/clock'
import { escalate } from '../../shared/ticket/escalate'
import { extend } from '../../shared/ticket/extend'
import { keepChains, keepTerms } from '../../shared/ticket/keep-service'
import { report } from '../../shared/ticket/report'
import type { Ticket } from '../../shared/ticket/schema'
import { BREACHES, type Chains, DEFAULT_SERVICE, type ServiceTerms, type Step } from '../../shared/ticket/service'

const MINUTE = 60_000
const HOUR = 60 * MINUTE
/** Monday 2026-03-02 09:00 in China. */
const NOW = Date.parse('2026-03-02T09:00:00+08:00')
const OFFICE = {
  ...{ weekdays: [1, 2, 3, 4, 5], hours: [{ from: '09:00', to: '17:00' }], holidays: [], makeUpDays: [] },
}
const OWNER = { personId: 'per_owner', name: '林晓芸' }
const WORKER = { personId: 'per_worker', name: '赵铁柱' }
const step = (breach: Step['breach'], afterMinutes: number, more: Partial<Step> = {}): Step => ({
  ...{ breach, afterMinutes, roles: ['supervisor'], persons: [], push: true },
  ...more,
})
const { chains, terms } = DEFAULT_SERVICE
const desk = (P2: Step[], more: Partial<ServiceTerms> = {}): Exclude<Desk, null> => ({
  ...OFFICE,
  service: { terms: { ...terms, ...more }, chains: { ...chains, P2 } },
})
const fresh = (work: Desk, description = '水龙头滴水'): Ticket =>
  report({
    place: { _id: 'hse_1', estateId: 'est_1', kind: 'house', label: '3 栋 501' },
    ...{ kind: 'repair', category: 'plumbing', description, photos: [], by: OWNER, now: NOW, work },
  })
const codeOf = (run: () => unknown): string => {
  try {
    run()
  } catch (error) {
    return (error as Refusal).code
  }
  return 'none'
}

describe('who hears when a promise is broken', () => {
  test('a supervisor hears of what is not done so many working minutes after it was due, overnight if need be', () => {
    const work = desk([step('response', 0), step('resolution', 60)])
    const ticket = act.arrive(act.accept(fresh(work), WORKER, NOW, work), WORKER, NOW, work)
    // 24 working hours of eight each end on Wednesday at 17:00; an hour later is Thursday at ten.
    expect(ticket.escalateAt).toBe(Date.parse('2026-03-05T10:00:00+08:00'))
    const due = ticket.escalateAt ?? 0
    expect(dueStep(ticket, due - 1, work)).toBeNull()
    const told = escalate(ticket, due, work)
    expect(told).toMatchObject({ state: 'in_progress', breached: true, escalateAt: null, escalated: 1 })
    expect(told.timeline.at(-1)?.what).toBe('overdue')
  })
  test('a manager hears of a danger at night that nobody went to, by the clock on the wall', () => {
    const work: Desk = {
      ...OFFICE,
      service: { terms, chains: { ...chains, P0: [step('response', 0), step('arrival', 5, { roles: ['manager'] })] } },
    }
    const ticket = act.accept(fresh(work, '厨房冒烟'), WORKER, NOW, work)
    expect(ticket).toMatchObject({ level: 'P0', escalateAt: NOW + 20 * MINUTE })
    const told = escalate(ticket, NOW + 20 * MINUTE, work)
    expect(told.timeline.at(-1)?.what).toBe('not_arrived')
    expect(act.arrive(ticket, WORKER, NOW + 10 * MINUTE, work).escalateAt).toBeNull()
  })
  test('nobody hears of a ticket on hold, and after it as much later as the hold took', () => {
    const work = desk([step('response', 0), step('resolution', 0)])
    const taken = act.accept(fresh(work), WORKER, NOW, work)
    const held = act.suspend(taken, WORKER, 'parts', undefined, NOW + HOUR)
    expect(held.escalateAt).toBeNull()
    expect(dueStep(held, NOW + 100 * 24 * HOUR, work)).toBeNull()
    const again = act.resume(held, WORKER, NOW + 3 * HOUR, work)
    expect(again.escalateAt).toBe(again.resolveBy)
    expect(again.resolveBy).toBeGreaterThan(taken.resolveBy)
  })
  test('each step is climbed once; whoever gets it next is waited for anew, what was late stays told', () => {
    const work = desk([step('response', 0), step('response', 30), step('resolution', 0)])
    let ticket = fresh(work)
    for (let climbs = 0; climbs < 3; climbs += 1) ticket = escalate(ticket, ticket.escalateAt ?? 0, work)
    expect([ticket.rungs, ticket.escalateAt]).toEqual([['response:0', 'response:30', 'resolution:0'], null])
    const given = act.assign(ticket, WORKER, OWNER, NOW + 80 * HOUR, work)
    expect(given.rungs).toEqual(['resolution:0'])
    expect(given.escalateAt).toBe(given.acknowledgeBy)
  })
  test('a ticket from before steps had names goes on where it stood', () => {
    const { rungs: _, answerBy: __, ...before } = fresh(OFFICE)
    const once = { ...before, escalated: 1 } as Ticket
    expect(watched(once, OFFICE).escalateAt).toBe(NOW + HOUR)
  })
  test('a chain that was made shorter meanwhile tells nobody twice and is done', () => {
    const long = desk([step('response', 0), step('response', 30)])
    const ticket = escalate(fresh(long), NOW + 30 * MINUTE, long)
    const short = desk([step('response', 0)])
    expect(dueStep(ticket, ticket.escalateAt ?? 0, short)).toBeNull()
    expect(watched(ticket, short).escalateAt).toBeNull()
  })
})

const REFUSED: [string, Partial<Chains>][] = [
  ['ticket.chain_no_response', { P1: [step('resolution', 0)] }],
  ['ticket.chain_nobody', { P1: [step('response', 0, { roles: [] })] }],
  ['ticket.chain_twice', { P3: [step('response', 5), step('response', 5, { roles: ['manager'] })] }],
  ['ticket.chain_no_arrival', { P2: [step('response', 0), step('arrival', 0)] }],
]
describe('what a manager may set', () => {
  test.each(REFUSED)('a manager meets %s', (code, part) => {
    expect(codeOf(() => keepChains({ ...chains, ...part }, terms))).toBe(code)
  })
  test('chains are kept in the order in which they are climbed', () => {
    const P0 = [step('resolution', 0), step('response', 9), step('response', 1)]
    expect(keepChains({ ...chains, P0 }, terms).P0.map(one => one.afterMinutes)).toEqual([1, 9, 0])
  })
  test('terms that end before they begin are refused, of a level and of a kind', () => {
    const level = { ...terms, levels: { ...terms.levels, P2: { respond: 60, arrive: null, resolve: 59 } } }
    const arrival = { ...terms, levels: { ...terms.levels, P3: { respond: 60, arrive: 30, resolve: 90 } } }
    const kind = { ...terms, kinds: { ...terms.kinds, inquiry: { respond: 60, resolve: 59 } } }
    expect([level, arrival, kind, { ...terms, complexMinutes: 1 }].map(one => codeOf(() => keepTerms(one)))).toEqual([
      ...['ticket.terms_order', 'ticket.terms_order', 'ticket.terms_kind', 'ticket.terms_kind'],
    ])
    expect(keepTerms(terms)).toBe(terms)
  })
  test('an estate’s own terms and cap on holds are what a ticket is due by', () => {
    const levels = { ...terms.levels, P2: { respond: 15, arrive: 45, resolve: 120 } }
    const work = desk(chains.P2, { levels, holdMinutes: { ...terms.holdMinutes, parts: 30 } })
    const ticket = fresh(work)
    expect([ticket.respondBy, ticket.arriveBy, ticket.resolveBy].map(at => ((at ?? 0) - NOW) / MINUTE)).toEqual([
      15, 45, 120,
    ])
    const held = act.suspend(act.accept(ticket, WORKER, NOW, work), WORKER, 'parts', undefined, NOW)
    expect(act.resume(held, WORKER, NOW + 2 * HOUR, work).resolveBy - ticket.resolveBy).toBe(30 * MINUTE)
    expect(termsOf('repair', 'P2', false, work.service?.terms).respondMs).toBe(15 * MINUTE)
  })
  test('a complaint that was given more time is due by what the estate says of that', () => {
    const work = desk(chains.P2, { complexMinutes: 6000 })
    const complaint = { ...fresh(work), kind: 'complaint' as const }
    expect(extend(complaint, OWNER, NOW, work).resolveBy).toBe(
      deadlines('complaint', 'P2', NOW, [], work, true).resolveBy,
    )
  })
})

test('a supervisor who heard of a late complaint hears again once it is late after more time was given', () => {
  const work = desk([step('response', 0), step('resolution', 0)], { complexMinutes: 6000 })
  const taken = { ...act.accept(fresh(work), WORKER, NOW, work), kind: 'complaint' as const }
  const late = escalate(taken, taken.escalateAt ?? 0, work)
  expect(late.escalateAt).toBeNull()
  const longer = extend(late, OWNER, late.resolveBy + MINUTE, work)
  expect(longer.escalateAt).toBe(longer.resolveBy)
  expect(dueStep(longer, longer.resolveBy, work)).toMatchObject({ breach: 'resolution' })
})

test('whatever the chain, a sweep that only looks at what is due climbs every step once, in time and never backwards', () => {
  const steps = fc.uniqueArray(
    fc.record({ breach: fc.constantFrom(...BREACHES), afterMinutes: fc.integer({ min: 0, max: 3000 }) }),
    { selector: ({ breach, afterMinutes }) => `${breach}:${afterMinutes}`, maxLength: 8 },
  )
  fc.assert(
    fc.property(steps, fc.integer({ min: 0, max: 5000 }), (some, late) => {
      const work = desk([step('response', 0), ...some.map(one => step(one.breach, one.afterMinutes + 1))])
      let ticket = fresh(work)
      let at = 0
      const climbed: string[] = []
      while (ticket.escalateAt !== null) {
        if (late === 0) expect(dueStep(ticket, ticket.escalateAt - 1, work)).toBeNull()
        const now = Math.max(at, ticket.escalateAt + late * MINUTE)
        expect(now).toBeGreaterThanOrEqual(at)
        at = now
        ticket = escalate(ticket, now, work)
        climbed.push(ticket.rungs?.at(-1) ?? '')
      }
      const meant = some.filter(one => one.breach !== 'arrival').map(one => `${one.breach}:${one.afterMinutes + 1}`)
      expect([...climbed].sort()).toEqual(['response:0', ...meant].sort())
    }),
    { numRuns: 200 },
  )
})
