import { ALWAYS } from '../../shared/calendar/clock'
import { Refusal } from '../../shared/refusal'
import * as act from '../../shared/ticket/act'
import { escalate } from '../../shared/ticket/escalate'
import { may, next, TICKET_MACHINE, type TicketVerb } from '../../shared/ticket/machine'
import { MOST_DUPLICATES, merge, progressOf, release, stepsOf } from '../../shared/ticket/merge'
import { answerQuote, quote } from '../../shared/ticket/quote'
import { report } from '../../shared/ticket/report'
import { STATES, type Ticket, type TicketState } from '../../shared/ticket/schema'
import { DEFAULT_SERVICE, type Step } from '../../shared/ticket/service'
import { split } from '../../shared/ticket/split'
import { say } from '../../shared/ticket/talk'
import { unmerge } from '../../shared/ticket/unmerge'
import { LEVEL_RULES } from '../../shared/ticket/urgency'

const NOW = 1_800_000_000_000
const DAY = 24 * 3_600_000
const MINUTE = 60_000
const OWNER = { personId: 'per_owner', name: '林晓芸' }
const WORKER = { personId: 'per_worker', name: '赵铁柱' }
const COLLEAGUE = { personId: 'per_colleague', name: '孙立军' }
const LAMP = { category: 'electrical' as const, description: '客厅灯不亮' }
const other = (): Ticket => ({ ...fresh(), _id: 'tkt_other', number: '26-0002' })
const place = { _id: 'hse_1', estateId: 'est_1', kind: 'house' as const, label: '3 栋 501' }
const fresh = (): Ticket =>
  report({
    place,
    kind: 'repair',
    category: 'plumbing',
    description: '水龙头滴水',
    photos: [],
    by: OWNER,
    now: NOW,
    work: ALWAYS,
  })
const inState = (state: TicketState): Ticket => ({
  ...fresh(),
  state,
  assigneeId: state === 'new' ? null : WORKER.personId,
  assigneeName: state === 'new' ? null : WORKER.name,
  resolvedAt: state === 'resolved' || state === 'closed' ? NOW : null,
  closedAt: state === 'closed' ? NOW : null,
  suspendedAt: state === 'suspended' ? NOW : null,
  suspendReason: state === 'suspended' ? 'parts' : null,
  mergedInto: state === 'merged' ? { ticketId: 'tkt_other', number: '26-0002' } : null,
})
/** An estate that works day and night and watches what is done. */
const ROUND = {
  ...{ weekdays: [0, 1, 2, 3, 4, 5, 6], hours: [{ from: '00:00', to: '24:00' }], holidays: [], makeUpDays: [] },
}
const LATE = {
  ...ROUND,
  service: {
    ...DEFAULT_SERVICE,
    chains: {
      ...DEFAULT_SERVICE.chains,
      P2: [{ breach: 'resolution', afterMinutes: 0, roles: ['manager'], persons: [], push: true } as Step],
    },
  },
}
const MERGING = { by: WORKER, now: NOW, work: ALWAYS }

const spoken = (ticket: Ticket, internal: boolean) =>
  say({ ticket, talk: null, by: WORKER, side: 'worker', said: { text: '明早到', files: [], internal }, now: NOW })
    .ticket

const VALVE = { _id: 'mat_1', name: '角阀', unit: '个', unitPriceFen: 3500, quantity: '2' }
const OFFER = { quoteId: 'quo_1', materials: [VALVE], hours: '0', rate: null, note: '', warranty: false, validDays: 7 }
const OFFERED = quote({ ...fresh(), state: 'accepted' }, WORKER, OFFER, NOW).quote

/** Each verb as the operations run it. */
const DO: Record<TicketVerb, (ticket: Ticket) => Ticket> = {
  accept: ticket => act.accept(ticket, WORKER, NOW),
  assign: ticket => act.assign(ticket, WORKER, OWNER, NOW, ALWAYS),
  acknowledge: ticket => act.acknowledge({ ...ticket, given: true }, WORKER, NOW),
  transfer: ticket => act.transfer(ticket, COLLEAGUE, WORKER, '要焊工', NOW, ALWAYS),
  arrive: ticket => act.arrive(ticket, WORKER, NOW),
  suspend: ticket => act.suspend(ticket, WORKER, 'parts', undefined, NOW),
  resume: ticket => act.resume(ticket, WORKER, NOW, ALWAYS),
  resolve: ticket => act.resolve(ticket, WORKER, '好了', [], NOW),
  confirm: ticket => act.confirm(ticket, OWNER, NOW),
  reopen: ticket => act.reopen(ticket, OWNER, '又漏了', NOW, 7 * DAY, true, ALWAYS),
  rate: ticket => act.rate(ticket, OWNER, 5, '', NOW, ticket.mergedInto ? inState('resolved') : null),
  reject: ticket => act.reject(ticket, WORKER, '重复', NOW),
  cancel: ticket => act.cancel(ticket, OWNER, undefined, NOW),
  nudge: ticket => act.nudge(ticket, OWNER, NOW),
  split: ticket => split({ ticket, parts: [LAMP], by: WORKER, now: NOW, work: ALWAYS }).ticket,
  merge: ticket => merge({ duplicate: ticket, kept: other(), ...MERGING }).duplicate,
  takeIn: ticket => merge({ duplicate: other(), kept: ticket, ...MERGING }).kept,
  release: ticket => release(ticket, WORKER, NOW, true, ALWAYS),
  unmerge: ticket =>
    unmerge({ duplicate: ticket, kept: other(), ...MERGING, reason: '不同管道', workerIsOn: true }).duplicate,
  quote: ticket => quote(ticket, WORKER, OFFER, NOW).ticket,
  acceptQuote: ticket =>
    answerQuote({ ...ticket, quotes: [OFFERED] }, 'quo_1', OWNER, { agree: true, reason: '' }, NOW),
  declineQuote: ticket =>
    answerQuote({ ...ticket, quotes: [OFFERED] }, 'quo_1', OWNER, { agree: false, reason: '太贵' }, NOW),
  say: ticket => spoken(ticket, false),
  note: ticket => spoken(ticket, true),
  autoClose: ticket => act.autoClose(ticket, NOW),
  escalate: ticket => escalate({ ...ticket, given: true }, NOW + 30 * DAY, LATE),
}
const VERBS = Object.keys(TICKET_MACHINE) as TicketVerb[]
const CELLS = VERBS.flatMap(verb => STATES.map(state => ({ verb, state })))
/** What the person is told instead of a plain `ticket.wrong_state`. */
const codeOf = (verb: TicketVerb, state: TicketState) => {
  if (verb === 'accept' && (state === 'accepted' || state === 'in_progress')) return 'ticket.already_taken'
  if (verb === 'merge' && state === 'merged') return 'ticket.already_merged'
  if (verb === 'takeIn') return state === 'merged' ? 'ticket.merge_into_merged' : 'ticket.merge_into_done'
  return verb === 'say' && state === 'closed' ? 'ticket.say_closed' : 'ticket.wrong_state'
}

/** What the desk expects, written out apart from the machine: rows are states, columns where each verb leads. */
const EXPECTED: Record<TicketState, Partial<Record<TicketVerb, TicketState>>> = {
  new: {
    accept: 'accepted',
    assign: 'accepted',
    reject: 'rejected',
    cancel: 'cancelled',
    nudge: 'new',
    split: 'new',
    merge: 'merged',
    takeIn: 'new',
    say: 'new',
    note: 'new',
    escalate: 'new',
  },
  accepted: {
    assign: 'accepted',
    acknowledge: 'accepted',
    transfer: 'accepted',
    escalate: 'accepted',
    arrive: 'in_progress',
    suspend: 'suspended',
    resolve: 'resolved',
    reject: 'rejected',
    cancel: 'cancelled',
    nudge: 'accepted',
    split: 'accepted',
    quote: 'accepted',
    acceptQuote: 'accepted',
    declineQuote: 'accepted',
    merge: 'merged',
    takeIn: 'accepted',
    say: 'accepted',
    note: 'accepted',
  },
  in_progress: {
    escalate: 'in_progress',
    assign: 'accepted',
    transfer: 'accepted',
    suspend: 'suspended',
    resolve: 'resolved',
    nudge: 'in_progress',
    split: 'in_progress',
    quote: 'in_progress',
    acceptQuote: 'in_progress',
    declineQuote: 'in_progress',
    merge: 'merged',
    takeIn: 'in_progress',
    say: 'in_progress',
    note: 'in_progress',
  },
  suspended: {
    assign: 'accepted',
    transfer: 'accepted',
    resume: 'in_progress',
    nudge: 'suspended',
    split: 'suspended',
    quote: 'suspended',
    acceptQuote: 'suspended',
    declineQuote: 'suspended',
    merge: 'merged',
    takeIn: 'suspended',
    say: 'suspended',
    note: 'suspended',
  },
  resolved: {
    confirm: 'closed',
    reopen: 'accepted',
    rate: 'resolved',
    autoClose: 'closed',
    say: 'resolved',
    note: 'resolved',
  },
  closed: { reopen: 'accepted', rate: 'closed', note: 'closed' },
  rejected: { note: 'rejected' },
  cancelled: { note: 'cancelled' },
  merged: { rate: 'merged', release: 'accepted', unmerge: 'accepted', say: 'merged', note: 'merged' },
}
const refusalOf = (work: () => unknown): Refusal => {
  try {
    work()
  } catch (error) {
    if (error instanceof Refusal) return error
    throw error
  }
  throw new Error('it was not refused')
}

describe('the state machine, cell by cell', () => {
  test.each(CELLS)('whoever tries to $verb a ticket that is $state gets what the table says', ({ verb, state }) => {
    const ticket = inState(state)
    const before = structuredClone(ticket)
    const expected = EXPECTED[state][verb]
    if (expected) expect(DO[verb](ticket).state).toBe(expected)
    else expect(refusalOf(() => DO[verb](ticket)).code).toBe(codeOf(verb, state))
    expect(may(verb, state)).toBe(expected !== undefined)
    expect(ticket).toEqual(before)
  })

  test.each(STATES.filter(state => state !== 'new'))('some verb leads a ticket into %s', state => {
    expect(VERBS.some(verb => TICKET_MACHINE[verb].to === state)).toBe(true)
  })
  test('a report makes a new ticket', () => expect(fresh()).toMatchObject({ state: 'new', assigneeId: null }))
  test('everything that changes a ticket adds one line to its timeline; what is said stands in the conversation', () => {
    for (const { verb, state } of CELLS) {
      if (!EXPECTED[state][verb]) continue
      expect(DO[verb](inState(state)).timeline).toHaveLength(verb === 'say' || verb === 'note' ? 1 : 2)
    }
  })
  test('the refusal says which state the ticket is in', () => {
    expect(refusalOf(() => next('confirm', 'new')).facts).toEqual({ state: 'new' })
  })
})

describe('who works on a ticket', () => {
  test('a worker who comes second is told who was first', () => {
    const taken = act.accept(fresh(), WORKER, NOW)
    expect(refusalOf(() => act.accept(taken, OWNER, NOW)).facts).toEqual({ name: '赵铁柱' })
  })
  test('a colleague may not act for the assignee, the desk may', () => {
    const taken = act.accept(fresh(), WORKER, NOW)
    expect(refusalOf(() => act.requireAssignee(taken, OWNER, false)).code).toBe('ticket.not_assignee')
    expect(() => act.requireAssignee(taken, OWNER, true)).not.toThrow()
    expect(() => act.requireAssignee(taken, WORKER, false)).not.toThrow()
  })
  test('a worker who accepts after the response deadline leaves a breach on record', () => {
    const { respondBy } = fresh()
    expect(act.accept(fresh(), WORKER, respondBy).breached).toBe(false)
    expect(act.accept(fresh(), WORKER, respondBy + 1).breached).toBe(true)
  })
})

describe('a ticket on hold', () => {
  test.each([
    ['an hour', 3_600_000, 3_600_000],
    ['three days', 3 * DAY, 3 * DAY],
    ['ten days', 10 * DAY, 3 * DAY],
  ])('after %s on hold its deadline moves, by three days at most', (_, held, moved) => {
    const waiting = act.suspend(inState('accepted'), WORKER, 'parts', '等配件', NOW)
    expect(waiting).toMatchObject({ suspendReason: 'parts', suspendedAt: NOW })
    expect(act.resume(waiting, WORKER, NOW + held, ALWAYS).resolveBy).toBe(waiting.resolveBy + moved)
  })
})

describe('an owner who is not satisfied', () => {
  test('reopens within the grace period, and the ticket goes back to its worker with fresh deadlines', () => {
    const done = act.confirm(act.resolve(inState('accepted'), WORKER, '好了', [], NOW), OWNER, NOW + DAY)
    const again = act.reopen(done, OWNER, '又漏了', NOW + 2 * DAY, 7 * DAY, true, ALWAYS)
    expect(again).toMatchObject({ state: 'accepted', assigneeId: WORKER.personId, closedAt: null, given: true })
    // It is the worker's only once they say so.
    expect(again.escalateAt).toBe(NOW + 2 * DAY + LEVEL_RULES.P2.supervisorMs)
    expect(again.respondBy).toBe(NOW + 2 * DAY + LEVEL_RULES.P2.respondMs)
  })
  test('finds the ticket back in the queue when its worker is gone', () => {
    const again = act.reopen(inState('resolved'), OWNER, '又漏了', NOW, 7 * DAY, false, ALWAYS)
    expect(again).toMatchObject({ state: 'new', assigneeId: null, escalated: 0 })
    expect(again.escalateAt).toBe(NOW + LEVEL_RULES.P2.supervisorMs)
  })
  test('is refused one millisecond after the grace period', () => {
    const until = act.reopenUntil(inState('closed'), 7 * DAY)
    expect(() => act.reopen(inState('closed'), OWNER, '又漏了', until, 7 * DAY, true, ALWAYS)).not.toThrow()
    const late = refusalOf(() => act.reopen(inState('closed'), OWNER, '又漏了', until + 1, 7 * DAY, true, ALWAYS))
    expect(late.code).toBe('ticket.grace_over')
  })
  test('rates once, and may rate again only after a reopening', () => {
    const rated = act.rate(inState('resolved'), OWNER, 2, '慢', NOW)
    expect(rated.rating).toEqual({ stars: 2, remark: '慢', at: NOW })
    expect(refusalOf(() => act.rate(rated, OWNER, 5, '', NOW)).code).toBe('ticket.already_rated')
    expect(act.reopen(rated, OWNER, '又漏了', NOW, DAY, true, ALWAYS).rating).toBeNull()
  })
  test('nudges at most every half hour and is told how many minutes are left', () => {
    const nudged = act.nudge(fresh(), OWNER, NOW)
    expect(refusalOf(() => act.nudge(nudged, OWNER, NOW + 29.5 * MINUTE))).toMatchObject({
      code: 'ticket.nudged_recently',
      facts: { minutes: 1 },
    })
    expect(() => act.nudge(nudged, OWNER, NOW + 30 * MINUTE)).not.toThrow()
  })
})

describe('a ticket nobody takes', () => {
  test.each(['P0', 'P1', 'P2', 'P3'] as const)('at %s climbs to the supervisor and then the manager', level => {
    const rules = LEVEL_RULES[level]
    const waiting: Ticket = { ...fresh(), level, answerBy: NOW + rules.supervisorMs }
    const first = escalate(waiting, NOW + rules.supervisorMs, ALWAYS)
    expect(first).toMatchObject({ escalated: 1, escalateAt: NOW + rules.managerMs, breached: true, state: 'new' })
    expect(escalate(first, NOW + rules.managerMs, ALWAYS)).toMatchObject({ escalated: 2, escalateAt: null })
  })
  test('that was swept late escalates its second step at once, not in the past', () => {
    const late = NOW + 10 * DAY
    expect(escalate(fresh(), late, ALWAYS).escalateAt).toBe(late)
  })
  test('stops escalating once somebody takes, rejects or cancels it', () => {
    for (const verb of ['accept', 'reject', 'cancel'] as const) expect(DO[verb](fresh()).escalateAt).toBeNull()
    expect(act.assign(fresh(), WORKER, WORKER, NOW, ALWAYS).escalateAt).toBeNull()
  })
})

describe('a ticket that was given away', () => {
  const given = () => act.assign(fresh(), WORKER, OWNER, NOW, ALWAYS)
  test('waits for its worker as long as one that nobody takes, then climbs to the supervisor and the manager', () => {
    const rules = LEVEL_RULES.P2
    expect(given()).toMatchObject({ acknowledgeBy: NOW + rules.supervisorMs, escalateAt: NOW + rules.supervisorMs })
    const first = escalate(given(), NOW + rules.supervisorMs, ALWAYS)
    expect(first).toMatchObject({ state: 'accepted', escalated: 1, escalateAt: NOW + rules.managerMs, breached: false })
    expect(first.timeline.at(-1)?.what).toBe('unacknowledged')
    expect(escalate(first, NOW + rules.managerMs, ALWAYS)).toMatchObject({ escalated: 2, escalateAt: null })
  })
  test.each(['acknowledge', 'arrive', 'suspend', 'resolve', 'reject', 'cancel'] as const)(
    'is waited for no more once somebody has to %s it',
    verb => expect(DO[verb](given())).toMatchObject({ given: false, acknowledgeBy: null, escalateAt: null }),
  )
  test('is confirmed once, by the worker, and one that was taken needs no confirming', () => {
    const said = act.acknowledge(given(), WORKER, NOW)
    expect(refusalOf(() => act.acknowledge(said, WORKER, NOW)).code).toBe('ticket.already_acknowledged')
    expect(refusalOf(() => act.acknowledge(act.accept(fresh(), WORKER, NOW), WORKER, NOW)).code).toBe(
      'ticket.already_acknowledged',
    )
    expect(refusalOf(() => escalate(said, NOW, ALWAYS)).code).toBe('ticket.wrong_state')
  })
  test('is passed on to a colleague, who is waited for anew, and not to whom it belongs', () => {
    const passed = act.transfer(
      act.acknowledge(given(), WORKER, NOW),
      COLLEAGUE,
      WORKER,
      '要焊工',
      NOW + MINUTE,
      ALWAYS,
    )
    expect(passed).toMatchObject({ assigneeId: COLLEAGUE.personId, given: true, escalated: 0 })
    expect(passed.acknowledgeBy).toBe(NOW + MINUTE + LEVEL_RULES.P2.supervisorMs)
    expect(passed.timeline.at(-1)).toMatchObject({ what: 'transferred', to: COLLEAGUE.name, note: '要焊工' })
    expect(refusalOf(() => act.transfer(passed, COLLEAGUE, WORKER, '又', NOW, ALWAYS)).code).toBe(
      'ticket.already_theirs',
    )
  })
})

describe('a report about several things', () => {
  test('becomes a ticket for each, the same household’s, with a level and a clock of its own', () => {
    const parts = [LAMP, { category: 'fire' as const, description: '楼道冒烟' }]
    const { ticket, made } = split({ ticket: fresh(), parts, by: WORKER, now: NOW + DAY, work: ALWAYS })
    expect(made).toMatchObject([
      { state: 'new', level: 'P2', reporterId: OWNER.personId, houseId: 'hse_1', createdAt: NOW, toNumber: 1 },
      { state: 'new', level: 'P0', respondBy: NOW + DAY + LEVEL_RULES.P0.respondMs },
    ])
    expect(new Set([ticket._id, ...made.map(one => one._id)]).size).toBe(3)
    expect(made[0]?.timeline.map(entry => entry.what)).toEqual(['reported', 'split_off'])
    expect(ticket.timeline.at(-1)).toMatchObject({ what: 'split', note: '客厅灯不亮；楼道冒烟' })
  })
  test('is not split into a kind it is not of', () => {
    const praise = [{ category: 'praise' as const, description: '谢谢' }]
    expect(refusalOf(() => split({ ticket: fresh(), parts: praise, by: WORKER, now: NOW, work: ALWAYS })).code).toBe(
      'ticket.category_mismatch',
    )
  })
})

describe('a ticket about what another one is about', () => {
  const refused = (duplicate: Ticket, kept: Ticket) => refusalOf(() => merge({ duplicate, kept, ...MERGING })).code
  const merged = (duplicate = fresh()) => merge({ duplicate, kept: other(), ...MERGING })
  test('goes on in the one the desk keeps, which knows whom to tell; both say so', () => {
    const { duplicate, kept } = merged({ ...fresh(), number: '26-0001' })
    expect(duplicate).toMatchObject({ mergedInto: { ticketId: 'tkt_other', number: '26-0002' }, escalateAt: null })
    expect(duplicate.timeline.at(-1)).toMatchObject({ what: 'merged', to: '26-0002', byName: WORKER.name })
    expect(kept.duplicates).toMatchObject([{ number: '26-0001', reporterId: OWNER.personId, placeLabel: place.label }])
    expect(kept.timeline.at(-1)).toMatchObject({ what: 'took_in', to: '26-0001' })
  })
  test('is not merged by a clerk into itself, another estate’s, a full one, or while it holds others', () => {
    const duplicate = fresh()
    expect(refused(duplicate, duplicate)).toBe('ticket.merge_itself')
    expect(refused(duplicate, { ...other(), estateId: 'est_2' })).toBe('ticket.merge_elsewhere')
    const { kept } = merged()
    const [entry] = kept.duplicates ?? []
    const holding = (n: number) => ({ ...other(), duplicates: Array.from({ length: n }, () => entry as never) })
    expect(refused({ ...holding(1), _id: 'tkt_3' }, fresh())).toBe('ticket.merge_holds_others')
    expect(refused(duplicate, holding(MOST_DUPLICATES))).toBe('ticket.merge_full')
    expect(merge({ duplicate, kept: holding(MOST_DUPLICATES - 1), ...MERGING }).kept.duplicates).toHaveLength(20)
  })
  test('is given back to its worker, or to the queue when the worker is gone, with what was promised', () => {
    const { duplicate } = merged(act.accept(fresh(), WORKER, NOW))
    const back = release(duplicate, COLLEAGUE, NOW + DAY, true, ALWAYS)
    expect(back).toMatchObject({ state: 'accepted', assigneeId: WORKER.personId, given: true, mergedInto: null })
    expect([back.resolveBy, back.escalateAt]).toEqual([duplicate.resolveBy, NOW + DAY + LEVEL_RULES.P2.supervisorMs])
    expect(release(duplicate, COLLEAGUE, NOW + DAY, false, ALWAYS)).toMatchObject({ state: 'new', assigneeId: null })
  })
  test('that was on hold has its hold counted when it is merged, and none after', () => {
    const held = act.suspend(act.accept(fresh(), WORKER, NOW), WORKER, 'parts', undefined, NOW)
    const { duplicate } = merge({ duplicate: held, kept: other(), by: WORKER, now: NOW + DAY, work: ALWAYS })
    expect(duplicate).toMatchObject({ suspendedAt: null, suspendReason: null, resolveBy: held.resolveBy + DAY })
  })
  const unmerged = (duplicate: Ticket, kept: Ticket, workerIsOn = true, now = NOW + DAY) =>
    unmerge({ duplicate, kept, by: COLLEAGUE, reason: '不同管道', now, workerIsOn, work: ALWAYS })
  test.each(['new', 'accepted', 'in_progress', 'suspended'] as const)(
    'that the desk merged while it was %s and takes back stands there again, with what was promised',
    state => {
      const { duplicate, kept } = merged(inState(state))
      const back = unmerged(duplicate, kept)
      expect(back.duplicate).toMatchObject({
        ...{ state, mergedInto: null, mergedFrom: null, rating: null, given: state === 'accepted' },
        suspendedAt: state === 'suspended' ? NOW + DAY : null,
        suspendReason: state === 'suspended' ? 'parts' : null,
        respondBy: duplicate.respondBy,
        resolveBy: duplicate.resolveBy,
      })
      expect(back.duplicate.timeline.at(-1)).toMatchObject({ what: 'unmerged', to: '26-0002', note: '不同管道' })
      expect(back.kept).toMatchObject({ duplicates: [] })
      expect(back.kept.timeline.at(-1)).toMatchObject({ what: 'gave_back' })
      expect(unmerged(duplicate, kept, false).duplicate).toMatchObject({ state: 'new', assigneeId: null })
    },
  )
  test('is taken out of one that is over for a week, and no millisecond longer', () => {
    const { duplicate, kept } = merged()
    const over: Ticket = { ...kept, state: 'closed', resolvedAt: NOW, closedAt: NOW }
    expect(unmerged(duplicate, over, true, NOW + 7 * DAY).duplicate).toMatchObject({
      state: 'new',
      reopenedAt: NOW + 7 * DAY,
    })
    expect(unmerged(duplicate, kept).duplicate.reopenedAt).toBe(duplicate.reopenedAt)
    expect(refusalOf(() => unmerged(duplicate, over, true, NOW + 7 * DAY + 1)).code).toBe('ticket.unmerge_late')
  })
  test('is rated by its reporter once the kept one is done, once, and again when that was done anew', () => {
    const { duplicate } = merged()
    const rate = (one: Ticket, kept: Ticket | null, now = NOW) => act.rate(one, OWNER, 4, '', now, kept)
    for (const state of ['new', 'accepted', 'in_progress', 'suspended'] as const)
      expect(refusalOf(() => rate(duplicate, inState(state))).code).toBe('ticket.rate_later')
    expect(refusalOf(() => rate(duplicate, null)).code).toBe('ticket.rate_later')
    const rated = rate(duplicate, inState('closed'))
    expect(refusalOf(() => rate(rated, inState('closed'))).code).toBe('ticket.already_rated')
    expect(act.ratable(rated, inState('closed'))).toBe(false)
    expect(rate(rated, { ...inState('resolved'), resolvedAt: NOW + DAY }, NOW + DAY).rating?.at).toBe(NOW + DAY)
  })
  test('shows its reporter who works on the kept one, and nothing another household said, showed or is called', () => {
    const worked = act.suspend(act.assign(other(), WORKER, COLLEAGUE, NOW, ALWAYS), WORKER, 'parts', '501 要换阀', NOW)
    const done = act.confirm(
      act.resolve(act.resume(worked, WORKER, NOW, ALWAYS), WORKER, '换了 501 的阀', ['cloud://photo'], NOW),
      OWNER,
      NOW,
    )
    const again = act.reopen(done, OWNER, '厨房又漏', NOW, 7 * DAY, true, ALWAYS)
    const steps = stepsOf(act.nudge(again, OWNER, NOW))
    expect(steps.map(step => step.what)).toEqual([
      'assigned',
      'suspended',
      'resumed',
      'resolved',
      'confirmed',
      'reopened',
    ])
    expect(steps[0]).toMatchObject({ to: WORKER.name })
    const told = JSON.stringify([steps, progressOf(again)])
    for (const hidden of [OWNER.name, '换阀', '501', '厨房', 'cloud://', place.label])
      expect(told).not.toContain(hidden)
    expect(steps[1]).toMatchObject({ note: 'parts' })
  })
})

describe('what is kept of a ticket', () => {
  test('given by the desk it waits for the worker; the worker’s arrival ends that', () => {
    const given = act.assign(fresh(), WORKER, OWNER, NOW, ALWAYS)
    expect(given.given).toBe(true)
    expect(act.arrive(given, WORKER, NOW).given).toBe(false)
    expect(act.assign(fresh(), WORKER, WORKER, NOW, ALWAYS).given).toBe(false)
    expect(act.accept(fresh(), WORKER, NOW).given).toBe(false)
  })
  test('opened again it says so until it is done once more, and so does a nudge', () => {
    const again = act.nudge(act.reopen(inState('resolved'), OWNER, '又漏了', NOW, 7 * DAY, true, ALWAYS), OWNER, NOW)
    expect([again.reopenedAt, again.lastNudgeAt]).toEqual([NOW, NOW])
    const done = act.resolve(again, WORKER, '好了', [], NOW)
    expect([done.reopenedAt, done.lastNudgeAt]).toEqual([null, null])
  })
  test('an owner’s remark stays in the story when the ticket is opened again', () => {
    const rated = act.rate(inState('closed'), OWNER, 2, '修了三次还漏', NOW)
    const again = act.reopen(rated, OWNER, '又漏了', NOW, 7 * DAY, true, ALWAYS)
    expect(again.timeline.find(entry => entry.what === 'rated')?.note).toBe('★★ 修了三次还漏')
  })
})
