import * as fc from 'fast-check'
import type { Account } from '../../../shared/account/schema'
import { accruedFen } from '../../../shared/billing/late'
import { lineFen } from '../../../shared/billing/line'
import { moneyOf } from '../../../shared/billing/money-of'
import { latePenaltyFen } from '../../../shared/billing/penalty'
import type { IssuedBill } from '../../../shared/billing/schema'
import { release, reserve, type SeenBills, settle } from '../../../shared/billing/settle'
import { addDays, startOf } from '../../../shared/calendar/day'
import { sum } from '../../../shared/money/decimal'
import { account, bill } from './house-a'

const DAY = '2026-07-15'
const NOW = startOf(DAY)
const seen = (...bills: IssuedBill[]): SeenBills => ({ reversals: 0, bills })
const pay = (before: Account, bills: SeenBills, parts: [IssuedBill, number][], more: object = {}) =>
  settle(before, bills, {
    parts: parts.map(([one, amountFen]) => ({ billId: one._id, amountFen, payer: one.payer })),
    paidOn: DAY,
    now: NOW,
    ...more,
  })
const refusal = (code: string) => expect.objectContaining({ code })

describe('settling bills', () => {
  const june = bill('2026-06', 10_000, { dueOn: '2026-07-25' })
  const may = bill('2026-05', 8_000, { dueOn: '2026-06-25' })
  const both = seen(may, june)
  test('a payer settles a part, then the rest, and never more', () => {
    const half = pay(account(), both, [[june, 4_000]]).account
    expect(moneyOf(half, june)).toMatchObject({ settledFen: 4_000, outstandingFen: 6_000, freeFen: 6_000 })
    expect(() => pay(half, both, [[june, 6_001]])).toThrow(refusal('billing.taken'))
    const whole = pay(half, both, [[june, 6_000]]).account
    expect(moneyOf(whole, june).outstandingFen).toBe(0)
    expect(() => pay(whole, both, [[june, 1]])).toThrow(refusal('billing.taken'))
    expect(() => pay(whole, both, [[june, 0]])).toThrow(refusal('billing.taken'))
  })
  test('what is promised to one payment is nobody else’s, until it settles or is let go', () => {
    const held = reserve(account(), both, [{ billId: june._id, amountFen: 10_000 }])
    expect(() => pay(held, both, [[june, 1]])).toThrow(refusal('billing.taken'))
    expect(() => reserve(held, both, [{ billId: june._id, amountFen: 1 }])).toThrow(refusal('billing.taken'))
    expect(release(held, [{ billId: june._id, amountFen: 10_000 }])).toEqual(account())
    expect(() => release(held, [{ billId: june._id, amountFen: 10_001 }])).toThrow('was reserved')
    const paid = pay(held, both, [[june, 10_000]], { reserved: true }).account
    expect(moneyOf(paid, june)).toMatchObject({ settledFen: 10_000, reservedFen: 0, outstandingFen: 0 })
  })
  test('money for a bill that somebody else has paid meanwhile stays the payer’s', () => {
    const paid = pay(account(), both, [[june, 7_000]]).account
    const kept = pay(paid, both, [[june, 10_000]], { excess: 'keep' })
    expect(kept).toMatchObject({
      kept: [{ payer: 'owner', amountFen: 7_000 }],
      parts: [{ billId: june._id, amountFen: 3_000 }],
    })
    expect(kept.account.prepaidFen).toBe(7_000)
    const gone = { ...june, reversedAt: NOW }
    expect(pay(account(), seen(gone), [[gone, 10_000]], { excess: 'keep' }).account.prepaidFen).toBe(10_000)
  })
  test('a tenant’s money settles no bill that is the next tenant’s by now, and stays the first one’s', () => {
    const rented = bill('2026-07', 7_000, { payer: 'tenant', dueOn: '2026-07-25' })
    const moved = account({ tenancies: [startOf('2026-07-12')] })
    const parts = [{ billId: rented._id, amountFen: 7_000, payer: 'tenant1' }]
    const kept = settle(moved, seen(rented), { parts, paidOn: DAY, now: NOW, excess: 'keep' })
    expect(kept).toMatchObject({ parts: [], account: { prepaid: [{ payer: 'tenant1', amountFen: 7_000 }] } })
    expect(moneyOf(kept.account, rented).outstandingFen).toBe(7_000)
    expect(() => settle(moved, seen(rented), { parts, paidOn: DAY, now: NOW })).toThrow(refusal('billing.not_found'))
  })
  test('who read the bills before a run was taken back must read them again', () => {
    expect(() => pay(account({ reversals: 1 }), both, [[june, 1]])).toThrow(refusal('request.busy'))
    expect(() => reserve(account({ reversals: 1 }), both, [])).toThrow(refusal('request.busy'))
  })
  test('a bill nobody issued is not found, and a negative amount settles no charge', () => {
    expect(() => pay(account(), both, [[bill('2026-01', 5), 5]])).toThrow(refusal('billing.not_found'))
    expect(() => pay(account(), both, [[june, -5]])).toThrow(refusal('billing.taken'))
  })
  test('a credit is settled by a negative part', () => {
    const credit = bill('2026-06', -300)
    expect(moneyOf(pay(account(), seen(credit), [[credit, -300]]).account, credit).outstandingFen).toBe(0)
    expect(() => pay(account(), seen(credit), [[credit, -301]])).toThrow(refusal('billing.taken'))
  })
})

describe('a late penalty', () => {
  const may = bill('2026-05', 80_000, { dueOn: '2026-06-25' })
  test('becomes one bill of its own when its principal is paid, with what was shown that day', () => {
    expect(accruedFen(may, undefined, DAY)).toBe(800)
    const { account: paid, penalties } = pay(account(), seen(may), [[may, 80_000]])
    expect(penalties).toMatchObject([
      { item: 'LATE_PENALTY', subject: may._id, amountFen: 800, payer: 'owner', runId: null, penaltyRate: '0' },
    ])
    expect(penalties[0]?.lines.map(line => lineFen(line.inputs))).toEqual([800])
    expect(accruedFen(may, moneyOf(paid, may).money, addDays(DAY, 90))).toBe(0)
  })
  test('of a principal paid in parts counts each part to its own day', () => {
    const first = pay(account(), seen(may), [[may, 30_000]])
    expect(first.penalties).toEqual([])
    const later = addDays(DAY, 10)
    const rest = settle(first.account, seen(may), {
      parts: [{ billId: may._id, amountFen: 50_000 }],
      paidOn: later,
      now: startOf(later),
    })
    expect(rest.penalties[0]?.amountFen).toBe(300 + 750)
  })
  test('is never asked for agency items, on time, before it is agreed, or of what was waived', () => {
    const free = { ...may, penaltyRate: '0' }
    expect(pay(account(), seen(free), [[free, 80_000]]).penalties).toEqual([])
    expect(pay(account(), seen(may), [[may, 80_000]], { paidOn: may.dueOn }).penalties).toEqual([])
    expect(pay(account(), seen(may), [[may, 80_000]], { waived: true }).penalties).toEqual([])
  })
  test('never falls with time, never passes the principal, and is what was accrued however the principal is paid', () => {
    const parts = fc.array(
      fc.record({ share: fc.integer({ min: 1, max: 60 }), days: fc.integer({ min: 0, max: 900 }) }),
      {
        minLength: 1,
        maxLength: 5,
      },
    )
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 9_000_000 }), parts, (amountFen, steps) => {
        const principal = { ...may, amountFen }
        let now = account()
        let day = principal.dueOn
        let last = 0
        let billed = 0
        for (const [index, { share, days }] of steps.entries()) {
          day = addDays(day, days)
          const { money, outstandingFen } = moneyOf(now, principal)
          const accrued = accruedFen(principal, money, day)
          expect(accrued).toBeGreaterThanOrEqual(last)
          expect(accrued).toBeLessThanOrEqual(amountFen)
          last = accrued
          const wanted = index === steps.length - 1 ? outstandingFen : Math.floor((outstandingFen * share) / 100)
          if (wanted === 0) continue
          const settled = settle(now, seen(principal), {
            parts: [{ billId: principal._id, amountFen: wanted }],
            paidOn: day,
            now: startOf(day),
          })
          billed += sum(settled.penalties.map(one => one.amountFen))
          now = settled.account
        }
        expect(billed).toBe(last)
        expect(latePenaltyFen(amountFen, '0.0005', principal.dueOn, [{ amountFen, on: '2999-01-01' }])).toBe(amountFen)
      }),
    )
  })
})

describe('the settled past', () => {
  const months = ['2025-12', '2026-01', '2026-02', '2026-03', '2026-04', '2026-05', '2026-06']
  const bills = months.map(month => bill(month, 1_000, { penaltyRate: '0' }))
  test('is closed but for the last three months, and what stays open in it is named', () => {
    const [first, second, ...others] = bills as [IssuedBill, IssuedBill, ...IssuedBill[]]
    const paid = pay(account(), seen(...bills), [
      [first, 1_000],
      ...others.map((one): [IssuedBill, number] => [one, 1_000]),
    ])
    expect(paid.account).toMatchObject({ settledThrough: bills[4]?.orderKey, openOlder: [second._id] })
    expect(paid.account.bills.map(one => one.billId)).toEqual([bills[5]?._id, bills[6]?._id])
    for (const one of bills) expect(moneyOf(paid.account, one).outstandingFen).toBe(one === second ? 1_000 : 0)
    const rest = pay(paid.account, seen(second, ...bills.slice(5)), [[second, 1_000]])
    expect(rest.account.openOlder).toEqual([])
  })
  test('never hides what is owed, whatever is paid in whatever order', () => {
    const step = fc.record({ index: fc.nat(bills.length - 1), amountFen: fc.integer({ min: 1, max: 1_000 }) })
    fc.assert(
      fc.property(fc.array(step, { maxLength: 30 }), steps => {
        let now = account()
        const paid = new Map<string, number>()
        for (const { index, amountFen } of steps) {
          const one = bills[index] as IssuedBill
          const window = bills.filter(
            other => other.orderKey > (now.settledThrough ?? '') || now.openOlder.includes(other._id),
          )
          const kept = pay(now, seen(...window), [[one, amountFen]], { excess: 'keep' })
          now = kept.account
          paid.set(one._id, (paid.get(one._id) ?? 0) + sum(kept.parts.map(part => part.amountFen)))
        }
        for (const one of bills) {
          const { settledFen } = moneyOf(now, one)
          expect(settledFen).toBe(paid.get(one._id) ?? 0)
          expect(settledFen).toBeLessThanOrEqual(1_000)
        }
        expect(now.prepaidFen + sum([...paid.values()])).toBe(sum(steps.map(one => one.amountFen)))
      }),
    )
  })
})
