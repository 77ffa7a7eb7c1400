import { limitOf, within } from '../../../shared/approval/limit'
import { gains } from '../../../shared/approval/persons'
import {
  APPROVAL_STATES,
  type Approval,
  type ApprovalState,
  type ApprovalVerb,
  type Rule,
  type Stepper,
} from '../../../shared/approval/schema'
import { expire, nextStep, reject, request, takeStep } from '../../../shared/approval/step'

const DAY = 86_400_000
const NOW = 100 * DAY
const refusal = (code: string) => expect.objectContaining({ code })
const hand = (byId: string, at = NOW, own: readonly string[] = []): Stepper => ({
  ...{ byId, byName: byId, at, note: '' },
  is: id => id === byId || own.includes(id),
})
const THREE: Rule = { persons: 'three', waitsMs: 30 * DAY }
const TWO: Rule = { persons: 'two', waitsMs: null }
const at = (state: ApprovalState, rule = THREE): Approval => ({
  ...request(rule, hand('clerk')),
  state,
  checked: state === 'checked' ? hand('accountant') : null,
})

describe('who asks, who checks and who approves', () => {
  const LEADS: Record<string, Record<ApprovalVerb, Partial<Record<ApprovalState, ApprovalState>>>> = {
    three: {
      check: { requested: 'checked' },
      approve: { checked: 'approved' },
      reject: { requested: 'rejected', checked: 'rejected' },
    },
    two: { check: {}, approve: { requested: 'approved' }, reject: { requested: 'rejected' } },
  }
  const cells = [THREE, TWO].flatMap(rule =>
    (['check', 'approve', 'reject'] as const).flatMap(verb =>
      APPROVAL_STATES.map(state => [rule.persons, verb, state, rule] as const),
    ),
  )
  test.each(cells)(
    'by %s persons: somebody else can %s what is %s only as the table says',
    (persons, verb, state, rule) => {
      const of = at(state, rule)
      const step = () => (verb === 'reject' ? reject(rule, of, hand('other')) : takeStep(rule, of, verb, hand('other')))
      const to = LEADS[persons]?.[verb][state]
      if (to) expect(step().state).toBe(to)
      else
        expect(step).toThrow(
          refusal(
            persons === 'three' && verb === 'approve' && state === 'requested'
              ? 'approval.not_checked'
              : 'approval.wrong_state',
          ),
        )
    },
  )
  test('are different persons, whichever account they use', () => {
    for (const [state, verb, by] of [
      ['requested', 'check', hand('clerk')],
      ['checked', 'approve', hand('clerk')],
      ['checked', 'approve', hand('accountant')],
      ['requested', 'check', hand('second account', NOW, ['clerk'])],
      ['checked', 'approve', hand('second account', NOW, ['accountant'])],
    ] as const)
      expect(() => takeStep(THREE, at(state), verb, by)).toThrow(refusal('approval.same_person'))
    expect(() => takeStep(TWO, at('requested', TWO), 'approve', hand('clerk'))).toThrow(refusal('approval.same_person'))
    expect(takeStep(THREE, at('checked'), 'approve', hand('manager')).decided?.byId).toBe('manager')
  })
  test('may take back what they asked for, or looked at, themselves', () => {
    expect(reject(THREE, at('checked'), hand('accountant')).state).toBe('rejected')
    expect(reject(TWO, at('requested', TWO), hand('clerk')).decided).toEqual({
      ...{ byId: 'clerk', byName: 'clerk', at: NOW, note: '' },
    })
  })
  test('do not live in the house it is about, and did not live there under another account', () => {
    const wife = [{ personId: 'wife', from: 0, until: null }]
    expect(() => takeStep(THREE, at('requested'), 'check', hand('wife'), wife)).toThrow(
      refusal('approval.own_household'),
    )
    expect(() => takeStep(THREE, at('checked'), 'approve', hand('x', NOW, ['wife']), wife)).toThrow(
      refusal('approval.own_household'),
    )
    const house = [{ personId: 'tenant', from: 10, until: 20 }]
    expect([9, 10, 19, 20].map(now => gains(hand('tenant').is, house, now))).toEqual([false, true, true, false])
  })
})
describe('what nobody approves in time', () => {
  test('is approved by nobody any more, and may still be rejected', () => {
    const late = NOW + 30 * DAY
    expect(takeStep(THREE, at('checked'), 'approve', hand('manager', late - 1)).expiresAt).toBeNull()
    expect(() => takeStep(THREE, at('requested'), 'check', hand('manager', late))).toThrow(refusal('approval.expired'))
    expect(() => takeStep(THREE, at('checked'), 'approve', hand('manager', late))).toThrow(refusal('approval.expired'))
    expect(reject(THREE, at('checked'), hand('manager', late)).state).toBe('rejected')
  })
  test('ends when its time is over, not before, and never once it was decided', () => {
    expect(expire(at('checked'), NOW + 30 * DAY - 1)).toBeNull()
    expect(expire(at('checked'), NOW + 30 * DAY)).toMatchObject({ state: 'expired', expiresAt: null })
    expect(expire(reject(THREE, at('checked'), hand('manager')), NOW + 99 * DAY)).toBeNull()
    expect(expire(at('requested', TWO), NOW + 999 * DAY)).toBeNull()
  })
})
describe('how much somebody approves alone', () => {
  const limits = { supervisor: 500, manager: null }
  const one = (amountFen: number, by = hand('wang')) => ({ kind: 'waiver', amountFen, by }) as const
  test('is what the highest of the roles may; nothing where no role is named', () => {
    expect(limitOf(limits, ['supervisor'])).toBe(500)
    expect(limitOf(limits, ['supervisor', 'manager'])).toBeNull()
    expect(limitOf(limits, ['clerk'])).toBe(0)
    expect(within([], one(501), null)).toEqual([])
    expect(within([], one(500), 500)).toHaveLength(1)
    expect(() => within([], one(501), 500)).toThrow(refusal('approval.over_limit'))
  })
  test('counts a house and 30 days together, so that no halves pass, nor a second account', () => {
    const first = within([], one(300), 500)
    const both = within(first, one(200), 500)
    expect(() => within(first, one(201), 500)).toThrow(refusal('approval.over_limit'))
    expect(() => within(both, one(1, hand('wang', NOW + 29 * DAY)), 500)).toThrow(refusal('approval.over_limit'))
    expect(() => within(both, one(1, hand('wang 2', NOW, ['wang'])), 500)).toThrow(refusal('approval.over_limit'))
    expect(within(both, one(500, hand('wang', NOW + 31 * DAY)), 500)).toHaveLength(1)
    expect(within(both, one(500, hand('another')), 500)).toHaveLength(3)
    expect(within(both, { ...one(500), kind: 'charge' }, 500)).toHaveLength(3)
  })
})
test('whoever looks is offered the very step that would be taken, and none once it is decided', () => {
  expect(['requested', 'checked', 'approved', 'rejected', 'expired'].map(state => nextStep(THREE, state))).toEqual([
    'check',
    'approve',
    null,
    null,
    null,
  ])
  expect(['requested', 'checked', 'approved'].map(state => nextStep(TWO, state))).toEqual(['approve', null, null])
})
