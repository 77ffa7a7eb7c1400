import { isBalanced } from '../../../shared/account/posting'
import { prepaidOf } from '../../../shared/account/prepaid'
import type { Account } from '../../../shared/account/schema'
import { aloneWithin } from '../../../shared/billing/charge'
import { moneyOf } from '../../../shared/billing/money-of'
import { unexplained } from '../../../shared/billing/moves'
import { reverseCharge } from '../../../shared/billing/reverse-charge'
import type { IssuedBill } from '../../../shared/billing/schema'
import { reserve, settle } from '../../../shared/billing/settle'
import { startOf } from '../../../shared/calendar/day'
import { account, bill } from './house-a'

const NOW = startOf('2026-09-10')
const posting = [
  { account: 'receivable', debitFen: 8000, creditFen: 0 },
  { account: 'revenue:REPAIR', debitFen: 0, creditFen: 8000 },
]
const charge = (more: Partial<IssuedBill> = {}) =>
  bill('2026-09', 8000, { item: 'REPAIR', subject: 'R1', runId: null, posting, ...more })
const seen = (one: IssuedBill) => ({ reversals: 0, bills: [one] })
const take = (before: Account, of: IssuedBill, more: object = {}) => {
  const done = reverseCharge(before, { bill: of, penalties: [], waived: [], ...more }, '重复登记', NOW)
  const about = { _id: 'e', estateId: 'est_a', houseId: 'hse_a', at: NOW, kind: 'reversal' as const, note: '' }
  const entries = [{ ...about, postings: done.postings, parts: done.parts, prepaid: done.prepaid }]
  expect(unexplained(before, { account: done.account, bills: done.bills, entries })).toBeNull()
  expect(isBalanced(done.postings)).toBe(true)
  for (const one of done.bills) expect(isBalanced(one.posting)).toBe(true)
  return done
}
const pay = (before: Account, of: IssuedBill, amountFen: number, waived = false): Account =>
  settle(before, seen(of), { parts: [{ billId: of._id, amountFen }], paidOn: '2026-09-09', now: NOW, waived }).account

describe('a charge that is taken back', () => {
  test('and was not paid is owed no more; nothing becomes anybody’s', () => {
    const { account: after, bills } = take(account(), charge())
    expect(moneyOf(after, charge()).outstandingFen).toBe(0)
    expect(bills).toMatchObject([
      { amountFen: -8000, subject: 'R1.reversed', lines: [{ inputs: { reason: '重复登记' } }] },
    ])
    expect(after.prepaidFen).toBe(0)
    expect(after.settledFen).toBe(0)
  })
  test('leaves what was paid to its payer, whoever owns the house by now', () => {
    const paid = pay(account(), charge(), 5000)
    const { account: after, prepaid } = take({ ...paid, transfers: ['2026-09-10'] }, charge())
    expect(prepaid).toEqual([{ payer: 'owner', amountFen: 5000 }])
    expect(prepaidOf(after, 'owner')).toBe(5000)
    expect(prepaidOf(after, 'owner2')).toBe(0)
  })
  test('gives nobody what was only let go of it', () => {
    const waived = [{ billId: charge()._id, account: 'waiver:DISCOUNT', amountFen: 3000 }]
    const before = pay(pay(account(), charge(), 3000, true), charge(), 5000)
    const { account: after, parts, postings } = take(before, charge(), { waived })
    expect(prepaidOf(after, 'owner')).toBe(5000)
    expect(parts.filter(one => one.waived).map(one => one.amountFen)).toEqual([-3000])
    expect(postings).toContainEqual({ account: 'waiver:DISCOUNT', debitFen: 0, creditFen: 3000 })
  })
  test('takes the late penalty on it along', () => {
    const late = charge({ dueOn: '2026-08-01' })
    const first = settle(account(), seen(late), {
      parts: [{ billId: late._id, amountFen: 8000 }],
      paidOn: '2026-09-09',
      now: NOW,
    })
    const [made] = first.penalties
    if (!made) throw new Error('no penalty')
    const penalty = { ...made, issuedAt: NOW, reversedAt: null }
    expect(() => take(first.account, late)).toThrow(expect.objectContaining({ code: 'request.busy' }))
    const { account: after, bills } = take(first.account, late, { penalties: [penalty] })
    expect(bills.map(one => one.amountFen)).toEqual([-8000, -made.amountFen])
    expect(moneyOf(after, penalty).outstandingFen).toBe(0)
    expect(prepaidOf(after, 'owner')).toBe(8000)
  })
  test('while an order holds it owes that order nothing: its money stays the payer’s', () => {
    const held = reserve(account(), seen(charge()), [{ billId: charge()._id, amountFen: 8000 }])
    const { account: after } = take(held, charge())
    const part = [{ billId: charge()._id, amountFen: 8000, payer: 'owner' }]
    const done = settle(
      after,
      { ...seen(charge()), partial: true },
      { parts: part, paidOn: '2026-09-10', now: NOW, reserved: true, excess: 'keep' },
    )
    expect(done.kept).toEqual([{ payer: 'owner', amountFen: 8000 }])
  })
  test.each<[string, Partial<IssuedBill>, string]>([
    ['a bill of a run', { runId: 'run_1' }, 'billing.not_a_charge'],
    ['what the house brought along', { subject: 'opening' }, 'billing.not_a_charge'],
    ['a deposit', { item: 'DEPOSIT' }, 'billing.not_a_charge'],
  ])('is never %s', (_what, more, code) => {
    expect(() => take(account(), charge(more))).toThrow(expect.objectContaining({ code }))
  })
  test('is taken back once', () => {
    const { account: after } = take(account(), charge())
    expect(() => take(after, charge())).toThrow(expect.objectContaining({ code: 'billing.reversed_already' }))
  })
})

test('what an accountant charges alone counts by item and house for thirty days; another’s does not', () => {
  const by = (byId: string, at = NOW) => ({ byId, byName: byId, at, note: '', is: (id: string) => id === byId })
  const of = (amountFen: number, who = by('feng'), item: 'KEY' | 'CARD' = 'KEY') => ({
    item,
    amountFen,
    limitFen: 50_000,
    by: who,
  })
  const granted = aloneWithin({ granted: [] }, of(30_000)) ?? []
  expect(granted).toMatchObject([{ kind: 'charge', item: 'KEY', amountFen: 30_000 }])
  expect(aloneWithin({ granted }, of(20_001))).toBeNull()
  expect(aloneWithin({ granted }, of(20_000))).toHaveLength(2)
  expect(aloneWithin({ granted }, of(50_000, by('feng'), 'CARD'))).toHaveLength(2)
  expect(aloneWithin({ granted }, of(50_000, by('other')))).toHaveLength(2)
  expect(aloneWithin({ granted }, of(50_000, by('feng', NOW + 31 * 86_400_000)))).toHaveLength(1)
})
