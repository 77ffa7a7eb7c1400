import * as fc from 'fast-check'
import { ALWAYS } from '../../shared/calendar/clock'
import { Refusal } from '../../shared/refusal'
import * as act from '../../shared/ticket/act'
import { escalate } from '../../shared/ticket/escalate'
import { OPEN_STATES } from '../../shared/ticket/machine'
import { merge, release } from '../../shared/ticket/merge'
import { NEVER, promised, promiseOf } from '../../shared/ticket/promise'
import { report } from '../../shared/ticket/report'
import { toRow } from '../../shared/ticket/row'
import { CATEGORIES, KINDS, type Ticket } from '../../shared/ticket/schema'
import { unmerge } from '../../shared/ticket/unmerge'

const NOW = 1_800_000_000_000
const HOUR = 3_600_000
const OWNER = { personId: 'per_owner', name: '林晓芸' }
const WORKER = { personId: 'per_worker', name: '赵铁柱' }
const COLLEAGUE = { personId: 'per_colleague', name: '孙立军' }
const place = { _id: 'hse_1', estateId: 'est_1', kind: 'house' as const, label: '3 栋 501' }
const fresh = (kind: (typeof KINDS)[number], description: string): Ticket =>
  report({
    ...{ place, kind, category: CATEGORIES[kind][0], description, photos: [], by: OWNER, now: NOW, work: ALWAYS },
  })

/** What owners, workers, the desk and the clock do to a ticket, at a time. */
const STEPS: Record<string, (ticket: Ticket, now: number) => Ticket> = {
  'a worker takes it': (ticket, now) => act.accept(ticket, WORKER, now),
  'the desk gives it': (ticket, now) => act.assign(ticket, WORKER, OWNER, now, ALWAYS),
  'the worker says so': (ticket, now) => act.acknowledge(ticket, WORKER, now),
  'it is handed on': (ticket, now) => act.transfer(ticket, COLLEAGUE, WORKER, '要焊工', now, ALWAYS),
  'the worker arrives': (ticket, now) => act.arrive(ticket, WORKER, now),
  'it is put on hold': (ticket, now) => act.suspend(ticket, WORKER, 'parts', undefined, now),
  'it goes on': (ticket, now) => act.resume(ticket, WORKER, now, ALWAYS),
  'it is done': (ticket, now) => act.resolve(ticket, WORKER, '好了', [], now),
  'the owner agrees': (ticket, now) => act.confirm(ticket, OWNER, now),
  'the owner objects': (ticket, now) => act.reopen(ticket, OWNER, '又漏了', now, 7 * 24 * HOUR, true, ALWAYS),
  'it goes on in another': (ticket, now) =>
    merge({
      duplicate: ticket,
      kept: { ...fresh('repair', '同上'), _id: 'tkt_other' },
      ...{ by: WORKER, now, work: ALWAYS },
    }).duplicate,
  'it goes on by itself': (ticket, now) => release(ticket, WORKER, now, true, ALWAYS),
  'it was no duplicate': (ticket, now) =>
    unmerge({
      ...{ duplicate: ticket, kept: { ...fresh('repair', '同上'), _id: 'tkt_other' }, by: WORKER, reason: '两处', now },
      ...{ workerIsOn: true, work: ALWAYS },
    }).duplicate,
  'nobody has taken it': (ticket, now) => escalate(ticket, now, ALWAYS),
}
const way = fc.record({
  kind: fc.constantFrom(...KINDS),
  words: fc.constantFrom('水龙头滴水', '楼道冒烟', '爆管'),
  steps: fc.array(
    fc.record({ what: fc.constantFrom(...Object.keys(STEPS)), after: fc.integer({ min: 0, max: 30 * HOUR }) }),
    { maxLength: 12 },
  ),
})
interface Way {
  kind: (typeof KINDS)[number]
  words: string
  steps: { what: string; after: number }[]
}
const walk = ({ kind, words, steps }: Way): Ticket[] => {
  const seen = [fresh(kind, words)]
  let now = NOW
  for (const { what, after } of steps) {
    now += after
    try {
      seen.push((STEPS[what] as (typeof STEPS)[string])(seen.at(-1) as Ticket, now))
    } catch (error) {
      if (!(error instanceof Refusal)) throw error
    }
  }
  return seen
}

test('whatever people do to a ticket, the moment kept with it is the one its card counts down to', () => {
  fc.assert(
    fc.property(way, asked => {
      for (const ticket of walk(asked)) {
        const shown = promiseOf(toRow(ticket))
        expect(promised(ticket).promiseAt).toBe(shown?.by ?? NEVER)
      }
    }),
    { numRuns: 500 },
  )
})
test('a ticket promises something while somebody works on it or is waited for, and nothing on hold or once it is over', () => {
  fc.assert(
    fc.property(way, asked => {
      for (const ticket of walk(asked)) {
        const runs = ticket.state !== 'suspended' && OPEN_STATES.some(state => state === ticket.state)
        expect(promised(ticket).promiseAt < NEVER).toBe(runs)
      }
    }),
  )
})
test('an owner is promised an answer first, then somebody there where that is promised, then the work', () => {
  const leak = fresh('repair', '爆管')
  const taken = act.accept(leak, WORKER, NOW)
  const there = act.arrive(taken, WORKER, NOW)
  const given = act.assign(leak, WORKER, OWNER, NOW, ALWAYS)
  expect([leak, given, taken, there].map(ticket => promiseOf(toRow(ticket)))).toEqual([
    { what: 'respond', by: leak.respondBy },
    { what: 'confirm', by: given.acknowledgeBy },
    { what: 'arrive', by: leak.arriveBy },
    { what: 'resolve', by: leak.resolveBy },
  ])
})
