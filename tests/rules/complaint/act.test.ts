import * as act from '../../../shared/complaint/act'
import { follow, followKept, opened } from '../../../shared/complaint/facts'
import { APPEAL_MS, type Complaint } from '../../../shared/complaint/schema'
import { Refusal } from '../../../shared/refusal'

const NOW = 1_800_000_000_000
const HOUR = 3_600_000
const DUE = NOW + 72 * HOUR
const TICKET = {
  _id: 'tkt_1',
  estateId: 'est_1',
  houseId: 'hse_1',
  placeLabel: '3 栋 501',
  category: 'staff_attitude' as const,
  channel: 'app' as const,
  reporterId: 'per_owner',
  onBehalfOf: null,
  createdAt: NOW,
  resolveBy: DUE,
}
const MEMBER = { personId: 'per_owner', from: 0, until: null }
const staff = (byId: string, at = NOW + HOUR, note = '见监控'): act.Staff => ({
  ...{ byId, byName: byId, at, note, household: [MEMBER] },
  is: other => other === byId,
})
const [CLERK, BOSS, HEAD, OWNER] = [staff('per_clerk'), staff('per_boss'), staff('per_head'), staff('per_owner')]
const fresh = (): Complaint => opened(TICKET, '3')
const seen = (): Complaint => act.note(fresh(), [], CLERK)
const proposed = () => act.judge(seen(), 'UNVERIFIED', [], CLERK)
const excluded = () => act.approve(proposed(), 'validity', BOSS)
const appealed = () => act.appeal(excluded(), staff('per_owner', NOW + 2 * HOUR))
const STATES: Record<string, () => Complaint> = {
  unclassified: seen,
  valid: () => act.judge(seen(), 'VALID', [], CLERK),
  proposed,
  'turned down': () => act.reject(proposed(), 'validity', BOSS),
  excluded,
  appealed,
  'appeal lost': () => act.settle(appealed(), true, HEAD),
  'appeal won': () => act.settle(appealed(), false, HEAD),
}
const VERBS: Record<string, (of: Complaint) => Complaint> = {
  judge: of => act.judge(of, 'OUT_OF_SCOPE', [], CLERK),
  approve: of => act.approve(of, 'validity', BOSS),
  reject: of => act.reject(of, 'validity', BOSS),
  appeal: of => act.appeal(of, staff('per_owner', NOW + 3 * HOUR)),
  settle: of => act.settle(of, true, HEAD),
  reply: of => act.reply(of, 'phone', true, CLERK),
  note: of => act.note(of, [], CLERK),
}
/** Of each state, what each verb that may not meets; whatever is not named works. */
const REFUSED: Record<string, Record<string, string>> = {
  unclassified: {
    approve: 'approval.wrong_state',
    reject: 'approval.wrong_state',
    appeal: 'complaint.nothing_to_appeal',
    settle: 'complaint.no_appeal',
  },
  valid: {
    approve: 'approval.wrong_state',
    reject: 'approval.wrong_state',
    appeal: 'complaint.nothing_to_appeal',
    settle: 'complaint.no_appeal',
  },
  proposed: { judge: 'complaint.judged', appeal: 'complaint.nothing_to_appeal', settle: 'complaint.no_appeal' },
  'turned down': {
    approve: 'approval.wrong_state',
    reject: 'approval.wrong_state',
    appeal: 'complaint.nothing_to_appeal',
    settle: 'complaint.no_appeal',
  },
  excluded: {
    judge: 'complaint.judged',
    approve: 'approval.wrong_state',
    reject: 'approval.wrong_state',
    settle: 'complaint.no_appeal',
  },
  appealed: {
    judge: 'complaint.judged',
    approve: 'approval.wrong_state',
    reject: 'approval.wrong_state',
    appeal: 'complaint.appealed_once',
  },
  'appeal lost': {
    judge: 'complaint.judged',
    approve: 'approval.wrong_state',
    reject: 'approval.wrong_state',
    appeal: 'complaint.appealed_once',
    settle: 'complaint.no_appeal',
  },
  'appeal won': {
    judge: 'complaint.judged',
    approve: 'approval.wrong_state',
    reject: 'approval.wrong_state',
    appeal: 'complaint.appealed_once',
    settle: 'complaint.no_appeal',
  },
}
const codeOf = (run: () => unknown): string => {
  try {
    run()
  } catch (error) {
    if (error instanceof Refusal) return error.code
    throw error
  }
  return 'done'
}
const CELLS = Object.keys(STATES).flatMap(state => Object.keys(VERBS).map(verb => [state, verb] as const))

describe('a complaint, state by verb', () => {
  test.each(CELLS)('%s: somebody who wants to %s', (state, verb) => {
    const found = codeOf(() => VERBS[verb]?.((STATES[state] as () => Complaint)()))
    expect(found).toBe(REFUSED[state]?.[verb] ?? 'done')
  })
  test('counts as valid until a second person has approved that it is not, and again once an appeal is won', () => {
    const valid = Object.fromEntries(Object.entries(STATES).map(([state, of]) => [state, of().valid]))
    expect(valid).toEqual({
      ...{ unclassified: 1, valid: 1, proposed: 1, 'turned down': 1, excluded: 0, appealed: 0 },
      ...{ 'appeal lost': 0, 'appeal won': 1 },
    })
  })
  test('waits for the supervisor, then for the manager', () => {
    expect([seen().waits, proposed().waits, excluded().waits, appealed().waits]).toEqual([
      ...['nobody', 'approval', 'nobody', 'appeal'],
    ])
    expect(act.askTime(fresh(), CLERK).waits).toBe('approval')
  })
})

describe('who may not', () => {
  const accused = act.nameAbout(seen(), { personId: 'per_boss', name: '王' }, CLERK)
  const steps: [string, (of: Complaint, by: act.Staff) => Complaint][] = [
    ['judge', (of, by) => act.judge(of, 'UNVERIFIED', [], by)],
    ['note', (of, by) => act.note(of, [], by)],
    ['reply', (of, by) => act.reply(of, 'phone', true, by)],
    ['ask for time', act.askTime],
    ['take the own name out', (of, by) => act.nameAbout(of, null, by)],
  ]
  test.each(steps)('the person it is about cannot %s, nor can the complaining household', (_, step) => {
    expect(codeOf(() => step(accused, BOSS))).toBe('complaint.about_you')
    expect(codeOf(() => step(seen(), OWNER))).toBe('approval.own_household')
  })
  test('the person it is about cannot approve, turn down or settle it', () => {
    const asked = act.judge(accused, 'UNVERIFIED', [], CLERK)
    expect(codeOf(() => act.approve(asked, 'validity', BOSS))).toBe('complaint.about_you')
    expect(codeOf(() => act.reject(asked, 'validity', BOSS))).toBe('complaint.about_you')
    const made = act.appeal(act.approve(asked, 'validity', HEAD), OWNER)
    expect(codeOf(() => act.settle(made, true, BOSS))).toBe('complaint.about_you')
  })
  test('who judged it does not approve it, and neither of them settles the appeal', () => {
    expect(codeOf(() => act.approve(proposed(), 'validity', CLERK))).toBe('approval.same_person')
    for (const by of [CLERK, BOSS]) expect(codeOf(() => act.settle(appealed(), true, by))).toBe('approval.same_person')
  })
  test('who has no evidence judges nothing but valid', () => {
    expect(codeOf(() => act.judge(fresh(), 'MALICIOUS', [], CLERK))).toBe('complaint.evidence_needed')
    expect(act.judge(fresh(), 'MALICIOUS', ['cloud://a'], CLERK).waits).toBe('approval')
    expect(act.judge(fresh(), 'VALID', [], CLERK).valid).toBe(1)
  })
  test('whoever complained appeals within fifteen days, on the last of them too', () => {
    const until = (excluded().validity?.decided?.at ?? 0) + APPEAL_MS
    expect(codeOf(() => act.appeal(excluded(), staff('per_owner', until)))).toBe('done')
    expect(codeOf(() => act.appeal(excluded(), staff('per_owner', until + 1)))).toBe('complaint.appeal_late')
  })
})

describe('when the complainant has heard how it ends', () => {
  const ticket = {
    ...{ resolveBy: DUE, resolvedAt: null, reopenedAt: null },
    ...{ assigneeId: 'per_worker', assigneeName: '赵' },
  }
  const told = (of: Complaint) => [of.handled, of.inTime]
  test('an answer on the way is no outcome; the last one is, until the minute it is due', () => {
    expect(told(act.reply(fresh(), 'phone', false, CLERK))).toEqual([0, 0])
    expect(told(act.reply(fresh(), 'phone', true, staff('per_clerk', DUE)))).toEqual([1, 1])
    expect(told(act.reply(fresh(), 'phone', true, staff('per_clerk', DUE + 1)))).toEqual([1, 0])
  })
  test('what is resolved is told in the app to who reported it there, not to who called', () => {
    const resolved = { ...ticket, resolvedAt: NOW + HOUR }
    expect(told(follow(fresh(), resolved))).toEqual([1, 1])
    const called = opened({ ...TICKET, onBehalfOf: { name: '陈', phone: '139' } }, '3')
    expect(told(follow(called, resolved))).toEqual([0, 0])
  })
  test('opened again it waits for another outcome, and an earlier late one is kept', () => {
    const first = act.reply(fresh(), 'phone', true, staff('per_clerk', DUE + HOUR))
    const again = follow(first, { ...ticket, reopenedAt: DUE + 2 * HOUR, resolveBy: DUE + 99 * HOUR })
    expect([told(again), again.dueBy]).toEqual([[0, 0], DUE + 99 * HOUR])
    const second = act.reply(again, 'phone', true, staff('per_clerk', DUE + 3 * HOUR))
    expect(told(second)).toEqual([1, 0])
  })
  test('opened again in time and told in time, it was in time', () => {
    const first = act.reply(fresh(), 'phone', true, CLERK)
    const again = follow(first, { ...ticket, reopenedAt: NOW + 2 * HOUR, resolveBy: DUE + HOUR })
    expect(told(act.reply(again, 'visit', true, staff('per_clerk', NOW + 4 * HOUR)))).toEqual([1, 1])
  })
  test('taken out of a ticket that was resolved it is its own worker’s again, and that one’s end counts', () => {
    const merged = followKept(fresh(), { ...ticket, assigneeId: 'per_other', resolvedAt: NOW + HOUR })
    expect([told(merged), merged.personId]).toEqual([[1, 1], 'per_other'])
    const back = follow(merged, { ...ticket, reopenedAt: NOW + 2 * HOUR })
    expect([told(back), back.outcome, back.personId]).toEqual([[0, 0], null, 'per_worker'])
    const done = follow(back, { ...ticket, resolvedAt: NOW + 3 * HOUR })
    expect([told(done), done.outcome?.at, done.personId]).toEqual([[1, 1], NOW + 3 * HOUR, 'per_worker'])
  })
  test('its person is who has it in hand, then who told the outcome', () => {
    const held = follow(fresh(), ticket)
    expect(held.personId).toBe('per_worker')
    expect(act.reply(held, 'phone', true, CLERK).personId).toBe('per_clerk')
  })
})
