import type { IssuedBill } from '../../../shared/billing/schema'
import { settle } from '../../../shared/billing/settle'
import { takeBack as takeBackRun } from '../../../shared/billing/take-back'
import { startOf } from '../../../shared/calendar/day'
import { effectOn, isBalanced } from '../../../shared/ledger/posting'
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
