import { correctSale, type OwnedBill } from '../../../shared/account/correct-sale'
import { sold } from '../../../shared/account/members'
import { currentOwnerOf, payerNow, payerOf, payerOfHold } from '../../../shared/account/payer'
import { addPrepaid, prepaidOf } from '../../../shared/account/prepaid'
import type { Account } from '../../../shared/account/schema'
import { moneyOf } from '../../../shared/billing/money-of'
import { unexplained } from '../../../shared/billing/moves'
import type { IssuedBill } from '../../../shared/billing/schema'
import { settle } from '../../../shared/billing/settle'
import { startOf } from '../../../shared/calendar/day'
import { account, bill } from './house-a'

const NOW = startOf('2026-11-20')
const owned = (one: IssuedBill): OwnedBill => ({
  _id: one._id,
  payer: one.payer,
  period: one.period,
  at: one.at,
  ofRun: one.runId !== null,
  principal: one.item === 'LATE_PENALTY' ? one.subject : null,
})
const august = bill('2026-08', 3000)
const september = bill('2026-09', 3000, { payer: 'owner2' })
const october = bill('2026-10', 3000, { payer: 'owner2' })
const november = bill('2026-11', 3000, { payer: 'owner2' })
const bills = [august, september, october, november]
/** Sold on 15 August as it was entered; the buyer has paid September, and holds 500 in advance. */
const entered = (): Account => {
  const sale: Account = { ...account(), transfers: ['2026-08-15'] }
  const parts = [{ billId: september._id, amountFen: 3000 }]
  const paid = settle(sale, { reversals: 0, bills }, { parts, paidOn: '2026-09-20', now: NOW }).account
  return addPrepaid(paid, 'owner2', 500)
}
const put = (to: string | null, before = entered()) => correctSale(before, bills.map(owned), { on: '2026-08-15', to })

describe('a sale that never was', () => {
  test('gives the owner all that was billed, paid and held in the buyer’s name; nothing is lost', () => {
    const { account: after, bills: moved, prepaid } = put(null)
    expect(moved.map(one => [one.billId, one.from, one.to])).toEqual([
      [september._id, 'owner2', 'owner'],
      [october._id, 'owner2', 'owner'],
      [november._id, 'owner2', 'owner'],
    ])
    expect(prepaid).toEqual([{ from: 'owner2', to: 'owner', amountFen: 500 }])
    expect(prepaidOf(after, 'owner')).toBe(500)
    expect(after.prepaidFen).toBe(500)
    expect(moneyOf(after, september).outstandingFen).toBe(0)
    expect(currentOwnerOf(after, NOW)).toBe('owner')
    expect(payerOfHold(after, { role: 'owner', personId: 'per_lin', from: 0 })).toBe('owner')
    expect(unexplained(entered(), { account: after })).toBeNull()
  })
  test('leaves an order that is under way its bill, and a refund its money', () => {
    const { account: after } = put(null)
    const parts = [{ billId: october._id, amountFen: 3000, payer: 'owner2' }]
    expect(settle(after, { reversals: 0, bills }, { parts, paidOn: '2026-11-20', now: NOW }).kept).toEqual([])
    expect(prepaidOf(addPrepaid(after, 'owner2', -500), 'owner')).toBe(0)
  })
  test('never lends its buyer’s name to the next buyer', () => {
    const { account: after } = put(null)
    const again = sold(after, '2026-12-01', [], [], NOW)
    expect(currentOwnerOf(again, startOf('2026-12-05'))).toBe('owner3')
    expect(payerOf(again, november)).toBe('owner')
    expect(() => sold(after, '2026-08-15', [], [], NOW)).toThrow(
      expect.objectContaining({ code: 'tariff.transfer_order' }),
    )
  })
})

describe('a sale that was on another day', () => {
  test('gives the bills between the two days to whose they are; the month of both stays as it is', () => {
    const { account: after, bills: moved, prepaid, undivided } = put('2026-10-15')
    expect(moved.map(one => one.billId)).toEqual([september._id])
    expect(undivided).toEqual([october._id])
    expect(prepaid).toEqual([])
    expect([august, september, october, november].map(one => payerOf(after, one))).toEqual([
      'owner',
      'owner',
      'owner2',
      'owner2',
    ])
    expect(prepaidOf(after, 'owner2')).toBe(500)
    expect(payerNow(after, { payer: 'owner2', billId: september._id })).toBe('owner')
    expect(unexplained(entered(), { account: after })).toBeNull()
  })
  test('takes the late penalty along with its principal, and a single charge by its day', () => {
    const penalty = bill('2026-09', 10, { item: 'LATE_PENALTY', subject: september._id, payer: 'owner2', runId: null })
    const key = bill('2026-09', 900, {
      item: 'KEY',
      subject: 'K1',
      payer: 'owner2',
      runId: null,
      at: startOf('2026-10-20'),
    })
    const { bills: moved } = correctSale(entered(), [...bills, penalty, key].map(owned), {
      on: '2026-08-15',
      to: '2026-10-15',
    })
    expect(moved.map(one => one.billId)).toEqual([september._id, penalty._id])
  })
  test('and is put right back is as it was', () => {
    const once = put('2026-10-15').account
    const { account: twice } = correctSale(once, bills.map(owned), { on: '2026-10-15', to: '2026-08-15' })
    expect(twice.transfers).toEqual(['2026-08-15'])
    expect(bills.map(one => payerOf(twice, one))).toEqual(bills.map(one => payerOf(entered(), one)))
  })
  test.each<[string, string | null, string, Account]>([
    ['a sale nobody entered', null, 'tariff.no_such_sale', account()],
    ['the very day', '2026-08-15', 'tariff.dates', entered()],
    [
      'a day after the next sale',
      '2026-12-01',
      'tariff.transfer_order',
      { ...entered(), transfers: ['2026-08-15', '2026-11-01'] },
    ],
    ['a sale that never was', '2026-09-01', 'tariff.no_such_sale', { ...entered(), voided: ['2026-08-15'] }],
  ])('is refused for %s', (_what, to, code, before) => {
    expect(() => put(to, before)).toThrow(expect.objectContaining({ code }))
  })
})
