import { effectOn, isBalanced } from '../../../shared/account/posting'
import type { Account } from '../../../shared/account/schema'
import { accruedFen } from '../../../shared/billing/late'
import { moneyOf } from '../../../shared/billing/money-of'
import { unexplained } from '../../../shared/billing/moves'
import type { IssuedBill } from '../../../shared/billing/schema'
import { settle } from '../../../shared/billing/settle'
import { takeBack as takeBackRun } from '../../../shared/billing/take-back'
import { startOf } from '../../../shared/calendar/day'
import type { Payment, SettledLine } from '../../../shared/payment/schema'
import { linesOfPrepayment, OWED_BACK, PAYABLE, payBack, promiseBack, takeBack } from '../../../shared/refund/books'
import type { Refund } from '../../../shared/refund/schema'
import { account, bill } from '../billing/house-a'

const DAY = '2026-07-15'
const NOW = startOf(DAY)
const june = bill('2026-06', 10_000, { dueOn: '2026-07-28' })
const water = bill('2026-06', 3_000, { item: 'WATER', dueOn: '2026-07-28' })
const line = (of: IssuedBill): SettledLine => ({
  houseId: of.houseId,
  houseLabel: of.houseLabel,
  billId: of._id,
  amountFen: of.amountFen,
  bill: of,
  payer: of.payer,
  ended: 'bill',
})
const payment = { _id: 'pay_1', paidAt: NOW, settled: [line(june), line(water)] } as Payment
const asked = (amountFen: number, more: Partial<Refund> = {}) =>
  ({ _id: 'rfd_1', estateId: 'est_a', parts: [{ line: 0, amountFen }], ...more }) as Refund
/** Both bills paid, then the run they are from was reversed. */
const paid = settle(
  account(),
  { reversals: 0, bills: [june, water] },
  { parts: [june, water].map(one => ({ billId: one._id, amountFen: one.amountFen })), paidOn: DAY, now: NOW },
).account
const reversed = takeBackRun(paid, [june, water], [], [], NOW).account
const gone = new Set([june._id, water._id])
const none = new Set<string>()

describe('a payment whose bill was reversed afterwards', () => {
  test('goes back from the prepayment it became: promised on approval, gone on success, never the bill again', () => {
    const refund = asked(10_000)
    const agreed = { ...refund, promised: linesOfPrepayment(refund, payment, gone) }
    expect(agreed.promised).toEqual([0])
    const promised = promiseBack(agreed, payment, reversed, NOW)
    expect(promised.account.prepaidFen).toBe(3_000)
    const back = payBack(agreed, payment, promised.account, NOW, gone)
    expect(back.account).toEqual(promised.account)
    for (const { postings } of [...promised.entries, ...back.entries]) expect(isBalanced(postings)).toBe(true)
    expect(back.entries[0]).toMatchObject({ parts: [] })
    const both = [...promised.entries, ...back.entries].flatMap(entry => entry.postings)
    expect([effectOn('prepaid', both), effectOn(PAYABLE, both), effectOn('receivable', both)]).toEqual([10_000, 0, 0])
  })
  test('is refused where its prepayment is spent, naming what is left', () => {
    const spent = { ...reversed, prepaidFen: 9_999, prepaid: [{ payer: 'owner', amountFen: 9_999 }] }
    const refund = asked(10_000, { promised: [0] })
    expect(() => promiseBack(refund, payment, spent, NOW)).toThrow(
      expect.objectContaining({ code: 'refund.prepayment_used' }),
    )
  })
  test('has its prepayment again when WeChat Pay did not pay it out', () => {
    const refund = asked(10_000, { promised: [0] })
    const promised = promiseBack(refund, payment, reversed, NOW)
    expect(takeBack(refund, payment, promised.account, NOW).account).toEqual(reversed)
  })
})

describe('a bill reversed between the approval and the payout', () => {
  const refund = asked(10_000, { promised: [] })
  test('gives its prepayment', () => {
    const back = payBack(refund, payment, reversed, NOW, gone)
    expect(back.account).toMatchObject({ prepaidFen: 3_000, settledFen: 0, bills: [] })
    expect(isBalanced(back.entries[0]?.postings ?? [])).toBe(true)
  })
  test('leaves what was spent meanwhile as owed by the house, and no prepayment below zero', () => {
    const back = payBack(
      refund,
      payment,
      { ...reversed, prepaidFen: 4_000, prepaid: [{ payer: 'owner', amountFen: 4_000 }] },
      NOW,
      gone,
    )
    expect(back.account.prepaidFen).toBe(0)
    const [{ postings }] = back.entries as [(typeof back.entries)[number]]
    expect(isBalanced(postings)).toBe(true)
    expect([effectOn(OWED_BACK, postings), effectOn('clearing:wechat', postings)]).toEqual([6_000, -10_000])
  })
})

test('a bill that still stands is open again by what went back, as before', () => {
  const refund = asked(4_000)
  expect(linesOfPrepayment(refund, payment, none)).toEqual([])
  expect(promiseBack({ ...refund, promised: [] }, payment, paid, NOW).entries).toEqual([])
  const back = payBack({ ...refund, promised: [] }, payment, paid, NOW, none)
  expect(back.account).toMatchObject({ prepaidFen: 0, settledFen: 9_000 })
  expect(back.entries[0]).toMatchObject({ parts: [{ billId: june._id, amountFen: -4_000 }] })
})

test('a deposit that goes back is held no longer, and nobody owes it again', () => {
  const deposit = bill('2026-06', 300_000, { item: 'DEPOSIT', subject: 'fit-out', penaltyRate: '0', runId: null })
  const held = settle(
    account({ depositsFen: 300_000 }),
    { reversals: 0, bills: [deposit] },
    { parts: [{ billId: deposit._id, amountFen: 300_000 }], paidOn: DAY, now: NOW },
  ).account
  const order = { ...payment, settled: [line(deposit)] } as Payment
  const back = payBack(asked(300_000, { promised: [] }), order, held, NOW, none)
  expect(unexplained(held, back)).toBeNull()
  expect(back.account).toMatchObject({ depositsFen: 0, settledFen: 300_000 })
  expect(moneyOf(back.account, deposit).outstandingFen).toBe(0)
  const [{ postings, parts }] = back.entries as [(typeof back.entries)[number]]
  expect([effectOn('deposits', postings), effectOn('receivable', postings), parts]).toEqual([300_000, 0, []])
})

describe('a late penalty after a refund', () => {
  const late = bill('2026-05', 10_000, { dueOn: '2026-06-25' })
  const payOn = (day: string) =>
    settle(
      account(),
      { reversals: 0, bills: [late] },
      { parts: [{ billId: late._id, amountFen: 10_000 }], paidOn: day, now: startOf(day) },
    )
  const penaltyOn = (from: Account, day: string) => accruedFen(late, moneyOf(from, late).money, day)
  test('counts no day on which the sum was with us: paid in time, back after a month', () => {
    const order = { ...payment, paidAt: startOf('2026-06-20'), settled: [line(late)] } as Payment
    const back = payBack(
      asked(10_000, { promised: [] }),
      order,
      payOn('2026-06-20').account,
      startOf('2026-07-20'),
      none,
    )
    // Due on 25 June, with us until 20 July: ten days late on 30 July, not thirty-five.
    expect(penaltyOn(back.account, '2026-07-20')).toBe(0)
    expect(penaltyOn(back.account, '2026-07-30')).toBe(50)
  })
  test('neither forgets nor repeats what was late before it was paid', () => {
    const paidLate = payOn('2026-07-05')
    expect(paidLate.penalties.map(one => one.amountFen)).toEqual([50])
    const order = { ...payment, paidAt: startOf('2026-07-05'), settled: [line(late)] } as Payment
    const back = payBack(asked(10_000, { promised: [] }), order, paidLate.account, startOf('2026-07-20'), none)
    expect(penaltyOn(back.account, '2026-07-20')).toBe(0)
    expect(penaltyOn(back.account, '2026-07-30')).toBe(50)
  })
  test('of a part that was paid late and went back counts its days once', () => {
    const half = settle(
      account(),
      { reversals: 0, bills: [late] },
      { parts: [{ billId: late._id, amountFen: 4_000 }], paidOn: '2026-07-05', now: startOf('2026-07-05') },
    ).account
    const order = {
      ...payment,
      paidAt: startOf('2026-07-05'),
      settled: [{ ...line(late), amountFen: 4_000 }],
    } as Payment
    const back = payBack(asked(4_000, { promised: [] }), order, half, startOf('2026-07-20'), none)
    // 6,000 for 35 days and 4,000 for the 20 of them on which it was not with us.
    expect(penaltyOn(back.account, '2026-07-30')).toBe(105 + 40)
  })
})
