import { effectOn, isBalanced } from '../../../shared/account/posting'
import { moneyOf } from '../../../shared/billing/money-of'
import type { IssuedBill } from '../../../shared/billing/schema'
import { settle } from '../../../shared/billing/settle'
import { startOf } from '../../../shared/calendar/day'
import { sum } from '../../../shared/money/decimal'
import { waive } from '../../../shared/waiver/waive'
import { account, bill } from './house-a'

const DAY = '2026-07-15'
const NOW = startOf(DAY)
const seen = (...bills: IssuedBill[]) => ({ reversals: 0, bills })
const refusal = (code: string) => expect.objectContaining({ code })
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
