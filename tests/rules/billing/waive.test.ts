import { effectOn, isBalanced } from '../../../shared/account/posting'
import { moneyOf } from '../../../shared/billing/money-of'
import type { IssuedBill } from '../../../shared/billing/schema'
import { settle } from '../../../shared/billing/settle'
import { startOf } from '../../../shared/calendar/day'
import { sum } from '../../../shared/money/decimal'
import { requireWithin, stepWaiver, type WaiverVerb } from '../../../shared/waiver/act'
import { type Decision, WAIVER_STATES, type Waiver, type WaiverState } from '../../../shared/waiver/schema'
import { waive } from '../../../shared/waiver/waive'
import { account, bill } from './house-a'

const DAY = '2026-07-15'
const NOW = startOf(DAY)
const seen = (...bills: IssuedBill[]) => ({ reversals: 0, bills })
const refusal = (code: string) => expect.objectContaining({ code })
const by = (byId: string): Decision => ({ byId, byName: byId, at: 1, note: '' })
const asked = (state: WaiverState, amountFen = 100): Waiver => ({
  _id: 'wvr_1',
  estateId: 'est_a',
  houseId: 'hse_a',
  houseLabel: '1-101',
  kind: 'DISCOUNT',
  billId: 'b',
  item: 'MANAGEMENT_FEE',
  period: '2026-05',
  amountFen,
  reason: '漏水',
  evidence: ['cloud://x'],
  state,
  asked: by('clerk'),
  checked: by('accountant'),
  decided: null,
})

describe('the steps of a waiver', () => {
  const LEADS: Record<WaiverVerb, Partial<Record<WaiverState, WaiverState>>> = {
    check: { requested: 'checked' },
    approve: { checked: 'approved' },
    reject: { requested: 'rejected', checked: 'rejected' },
  }
  const cells = (Object.keys(LEADS) as WaiverVerb[]).flatMap(verb => WAIVER_STATES.map(state => [verb, state] as const))
  test.each(cells)('%s when it is %s', (verb, state) => {
    const to = LEADS[verb][state]
    if (to) expect(stepWaiver(asked(state), verb, by('other')).state).toBe(to)
    else expect(() => stepWaiver(asked(state), verb, by('other'))).toThrow(refusal('waiver.wrong_state'))
  })
  test('are taken by different persons', () => {
    expect(() => stepWaiver(asked('requested'), 'check', by('clerk'))).toThrow(refusal('waiver.self_approval'))
    expect(() => stepWaiver(asked('checked'), 'approve', by('clerk'))).toThrow(refusal('waiver.self_approval'))
    expect(() => stepWaiver(asked('checked'), 'approve', by('accountant'))).toThrow(refusal('waiver.self_approval'))
  })
  test('end at the supervisor’s limit, above which only a manager approves', () => {
    expect(requireWithin({ granted: [] }, 500, 500, 'supervisor', NOW)).toHaveLength(1)
    expect(() => requireWithin({ granted: [] }, 501, 500, 'supervisor', NOW)).toThrow(refusal('waiver.over_limit'))
    expect(requireWithin({ granted: [] }, 501, null, 'manager', NOW)).toEqual([])
  })
  test('count together what a supervisor let go in a house within 30 days, so that no halves pass', () => {
    const first = requireWithin({ granted: [] }, 300, 500, 'supervisor', NOW)
    expect(() => requireWithin({ granted: first }, 201, 500, 'supervisor', NOW + 1)).toThrow(
      refusal('waiver.over_limit'),
    )
    const both = requireWithin({ granted: first }, 200, 500, 'supervisor', NOW + 1)
    expect(() => requireWithin({ granted: both }, 1, 500, 'supervisor', NOW + 29 * 86_400_000)).toThrow()
    expect(requireWithin({ granted: both }, 500, 500, 'supervisor', NOW + 31 * 86_400_000)).toHaveLength(1)
    expect(requireWithin({ granted: both }, 500, 500, 'another', NOW + 2)).toHaveLength(3)
  })
})

describe('what is let go', () => {
  const late = bill('2026-05', 80_000, { dueOn: '2026-06-25' })
  test.each(['DISCOUNT', 'VACANCY', 'SERVICE_CREDIT', 'BAD_DEBT'] as const)(
    'as %s settles the bill without a penalty',
    kind => {
      const waived = waive(account(), seen(late), { kind, billId: late._id, amountFen: 80_000 }, NOW)
      expect(moneyOf(waived.account, late).outstandingFen).toBe(0)
      expect(waived).toMatchObject({ penalties: [], parts: [{ amountFen: 80_000, waived: true }] })
      expect([effectOn(`waiver:${kind}`, waived.postings), effectOn('receivable', waived.postings)]).toEqual([
        80_000, -80_000,
      ])
      expect(() => waive(account(), seen(late), { kind, billId: late._id, amountFen: 80_001 }, NOW)).toThrow(
        refusal('waiver.too_much'),
      )
    },
  )
  test('of a penalty not billed yet stands in the books as a bill and its waiver; the rest is billed with the principal', () => {
    const waived = waive(account(), seen(late), { kind: 'PENALTY_WAIVER', billId: late._id, amountFen: 300 }, NOW)
    const [penalty] = waived.penalties
    expect(penalty).toMatchObject({ item: 'LATE_PENALTY', subject: late._id, amountFen: 300, revision: 0 })
    expect(moneyOf(waived.account, { ...(penalty as IssuedBill), reversedAt: null }).outstandingFen).toBe(0)
    expect(isBalanced(waived.postings)).toBe(true)
    expect(moneyOf(waived.account, late).outstandingFen).toBe(80_000)
    const paid = settle(waived.account, seen(late), {
      parts: [{ billId: late._id, amountFen: 80_000 }],
      paidOn: DAY,
      now: NOW,
    })
    expect(paid.penalties).toMatchObject([{ amountFen: 500, revision: 1 }])
    expect(sum([...waived.penalties, ...paid.penalties].map(one => one.amountFen))).toBe(800)
    expect(() =>
      waive(account(), seen(late), { kind: 'PENALTY_WAIVER', billId: late._id, amountFen: 801 }, NOW),
    ).toThrow(refusal('waiver.too_much'))
  })
  test('as a service credit without a bill is the house’s prepayment; nothing else goes without a bill', () => {
    const waived = waive(account(), seen(), { kind: 'SERVICE_CREDIT', billId: null, amountFen: 900 }, NOW)
    expect(waived.account.prepaidFen).toBe(900)
    expect(effectOn('prepaid', waived.postings)).toBe(-900)
    expect(() => waive(account(), seen(), { kind: 'DISCOUNT', billId: null, amountFen: 1 }, NOW)).toThrow(
      refusal('waiver.too_much'),
    )
  })
})
