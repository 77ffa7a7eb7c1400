import * as fc from 'fast-check'
import { effectOn, isBalanced } from '../../../shared/account/posting'
import { addPrepaid, prepaidOf } from '../../../shared/account/prepaid'
import type { Account } from '../../../shared/account/schema'
import { draw } from '../../../shared/billing/draw'
import { lineFen } from '../../../shared/billing/line'
import { moneyOf } from '../../../shared/billing/money-of'
import type { IssuedBill } from '../../../shared/billing/schema'
import { reserve, settle } from '../../../shared/billing/settle'
import { takeBack } from '../../../shared/billing/take-back'
import { startOf } from '../../../shared/calendar/day'
import { sum } from '../../../shared/money/decimal'
import { account, bill } from './house-a'

const DAY = '2026-07-15'
const NOW = startOf(DAY)
const seen = (...bills: IssuedBill[]) => ({ reversals: 0, bills })
const may = bill('2026-05', 8_000, { penaltyRate: '0' })
const june = bill('2026-06', 10_000, { dueOn: '2026-07-28' })
const water = bill('2026-06', 3_000, { item: 'WATER', dueOn: '2026-07-28', penaltyRate: '0' })

describe('a prepayment', () => {
  test('settles what is due first, the same day by item, and only as far as it goes', () => {
    const drawn = draw(account({ prepaidFen: 19_000 }), seen(june, water, may), NOW)
    expect(drawn?.parts.map(part => [part.billId, part.amountFen])).toEqual([
      [may._id, 8_000],
      [june._id, 10_000],
      [water._id, 1_000],
    ])
    expect(drawn).toMatchObject({ drawnFen: 19_000, account: { prepaidFen: 0, settledFen: 19_000 } })
    expect(drawn?.postings).toEqual([
      { account: 'prepaid', debitFen: 19_000, creditFen: 0 },
      { account: 'receivable', debitFen: 0, creditFen: 19_000 },
    ])
  })
  test('never touches what is promised to a payment, what a tenant or the developer owes, or nothing at all', () => {
    const held = reserve(account({ prepaidFen: 50_000 }), seen(june), [{ billId: june._id, amountFen: 10_000 }])
    expect(draw(held, seen(june), NOW)).toBeNull()
    const rented = { ...water, payer: 'tenant' }
    expect(draw(account({ prepaidFen: 50_000 }), seen(rented, { ...may, payer: 'developer' }), NOW)).toBeNull()
    expect(draw(account(), seen(june), NOW)).toBeNull()
  })
  test('is not drawn by a bill whose run was taken back while an order holds it, nor is that a credit', () => {
    const held = reserve(account({ prepaidFen: 50_000 }), seen(june), [{ billId: june._id, amountFen: 10_000 }])
    const { account: after } = takeBack(held, [june], [], [], NOW)
    expect(draw(after, { reversals: 1, bills: [{ ...june, reversedAt: NOW }] }, NOW)).toBeNull()
  })
  test('grows by a credit, which settles the owner’s bills first', () => {
    const credit = bill('2026-06', -500, { item: 'WATER', subject: 'm2' })
    expect(draw(account(), seen(credit), NOW)).toMatchObject({ drawnFen: -500, account: { prepaidFen: 500 } })
    const both = draw(account(), seen(credit, water), NOW)
    expect(both).toMatchObject({ drawnFen: 0, account: { prepaidFen: 0 } })
    expect(moneyOf(both?.account ?? null, water).outstandingFen).toBe(2_500)
  })
  test('of the owner is not what a tenant’s credit goes to: what is left of it is the tenant’s', () => {
    const mine = (one: IssuedBill): IssuedBill => ({ ...one, _id: `${one._id}t`, payer: 'tenant' })
    const credit = mine(bill('2026-06', -5_000, { item: 'WATER', subject: 'm2' }))
    const drawn = draw(account(), seen(credit, mine(water)), NOW)
    expect(drawn?.account.prepaid).toEqual([{ payer: 'tenant1', amountFen: 2_000 }])
    expect(moneyOf(drawn?.account ?? null, credit).outstandingFen).toBe(0)
    expect(drawn?.prepaid).toEqual([{ payer: 'tenant1', amountFen: 2_000 }])
    // Nothing the owner owes is paid with it.
    expect(draw(drawn?.account as Account, seen(june), NOW)).toBeNull()
  })
  test('also pays the late penalty that its own settling bills, while it lasts', () => {
    const late = bill('2026-05', 80_000, { dueOn: '2026-06-25' })
    const drawn = draw(account({ prepaidFen: 80_500 }), seen(late), NOW)
    expect(drawn?.penalties.map(one => one.amountFen)).toEqual([800])
    expect(drawn).toMatchObject({ drawnFen: 80_500, account: { prepaidFen: 0 } })
  })
  test('is never negative and the entry always balances, whatever is owed and promised', () => {
    const one = fc.record({
      fen: fc.integer({ min: -5_000, max: 20_000 }).filter(fen => fen !== 0),
      payer: fc.constantFrom('owner', 'tenant'),
      heldFen: fc.nat(3_000),
      late: fc.boolean(),
    })
    fc.assert(
      fc.property(fc.array(one, { maxLength: 8 }), fc.nat(40_000), (many, prepaidFen) => {
        const bills = many.map(({ fen, payer, late }, index) =>
          bill('2026-06', fen, { payer, subject: `s${index}`, dueOn: late ? '2026-06-30' : '2026-07-30' }),
        )
        const held = many.flatMap(({ fen, heldFen }, index) =>
          heldFen > 0 && fen >= heldFen ? [{ billId: bills[index]?._id ?? '', amountFen: heldFen }] : [],
        )
        const before = reserve(account({ prepaidFen }), seen(...bills), held)
        const drawn = draw(before, seen(...bills), NOW)
        if (!drawn) return
        expect(isBalanced(drawn.postings)).toBe(true)
        expect(drawn.account.prepaidFen).toBeGreaterThanOrEqual(0)
        expect(drawn.account.prepaidFen + drawn.drawnFen).toBe(prepaidFen)
        expect(effectOn('receivable', drawn.postings) + sum(drawn.parts.map(part => part.amountFen))).toBe(0)
        for (const { billId, amountFen } of held)
          expect(drawn.account.bills.find(money => money.billId === billId)?.reservedFen).toBe(amountFen)
        // Once more moves nothing of the prepayment.
        const again = draw(drawn.account, { reversals: 0, bills: [...bills, ...drawn.penalties.map(issued)] }, NOW)
        expect(again?.drawnFen ?? 0).toBe(0)
      }),
    )
  })
})
const issued = (one: object) => ({ ...one, issuedAt: NOW, reversedAt: null }) as IssuedBill

describe('taking a run’s bills back', () => {
  const paid = (parts: [IssuedBill, number][], more = {}) =>
    settle(account(more), seen(may, june, water), {
      parts: parts.map(([one, amountFen]) => ({ billId: one._id, amountFen })),
      paidOn: DAY,
      now: NOW,
    })
  test('leaves what was paid as prepayment, what was waived as income forgone no longer', () => {
    const before = paid([
      [june, 10_000],
      [water, 1_000],
      [may, 8_000],
    ]).account
    const taken = takeBack(
      before,
      [june, water],
      [],
      [{ billId: june._id, account: 'waiver:DISCOUNT', amountFen: 400 }],
      NOW,
    )
    expect(taken.keptFen).toBe(10_600)
    expect(taken.account).toMatchObject({ prepaidFen: 10_600, settledFen: 8_000, reversals: 1 })
    expect(taken.account.bills.map(one => one.billId)).toEqual([may._id])
    expect(isBalanced(taken.postings)).toBe(true)
    expect(effectOn('receivable', taken.postings)).toBe(11_000)
    expect(effectOn('waiver:DISCOUNT', taken.postings)).toBe(-400)
  })
  test('keeps what is promised to a payment until that payment ends', () => {
    const held = reserve(account(), seen(june), [{ billId: june._id, amountFen: 700 }])
    const taken = takeBack(held, [june], [], [], NOW)
    expect(taken).toMatchObject({ keptFen: 0, postings: [], parts: [] })
    expect(taken.account.bills).toEqual([{ billId: june._id, settledFen: 0, reservedFen: 700, reversed: true }])
    // The order knows the bill as it was when it was made.
    const gone = { reversals: 1, bills: [june] }
    const came = {
      parts: [{ billId: june._id, amountFen: 700, payer: 'owner' }],
      paidOn: DAY,
      now: NOW,
      reserved: true,
    }
    expect(settle(taken.account, gone, { ...came, excess: 'keep' }).account).toMatchObject({
      prepaidFen: 700,
      bills: [],
    })
  })
  test('takes back the late penalty that the principal brought, paid or not', () => {
    const late = bill('2026-05', 80_000, { dueOn: '2026-06-25' })
    const settled = settle(account(), seen(late), {
      parts: [{ billId: late._id, amountFen: 80_000 }],
      paidOn: DAY,
      now: NOW,
    })
    const penalty = issued(settled.penalties[0] as object)
    const half = settle(settled.account, seen(late, penalty), {
      parts: [{ billId: penalty._id, amountFen: 300 }],
      paidOn: DAY,
      now: NOW,
    }).account
    const taken = takeBack(half, [late], [penalty], [], NOW)
    expect(taken.keptFen).toBe(80_300)
    expect(isBalanced(taken.postings)).toBe(true)
    expect(moneyOf(taken.account, penalty).outstandingFen).toBe(0)
    // 80,000 of the principal is open again in the books (the run takes that away), 500 of the penalty no longer.
    expect(effectOn('receivable', taken.postings)).toBe(80_000 - 500)
    expect(taken.account.settledFen).toBe(800)
  })
  const credit = (fen: number, payer = 'owner') => bill('2026-06', -fen, { item: 'WATER', subject: 'mtr_1', payer })
  test('owes a credit again once it is spent: as a bill that can be paid, and the prepayment is never negative', () => {
    const given = credit(5_000)
    const spent = draw(account(), seen(may, given), NOW)?.account as Account
    expect(spent).toMatchObject({ prepaidFen: 0, settledFen: 0 })
    const taken = takeBack(addPrepaid(spent, 'owner', 1_200), [given], [], [], NOW)
    expect(taken.account.prepaidFen).toBe(0)
    const [again] = taken.owedAgain
    expect(again).toMatchObject({ item: 'CREDIT_TAKEN_BACK', payer: 'owner', amountFen: 3_800, penaltyRate: '0' })
    expect(again?.lines.map(line => lineFen(line.inputs))).toEqual([3_800])
    expect(again && again.dueOn > DAY).toBe(true)
    const owed = issued(again as object)
    const paidOff = settle(
      taken.account,
      { reversals: 1, bills: [owed] },
      {
        parts: [{ billId: owed._id, amountFen: 3_800 }],
        paidOn: DAY,
        now: NOW,
      },
    )
    expect(moneyOf(paidOff.account, owed).outstandingFen).toBe(0)
  })
  test('takes a credit back from the prepayment while there is enough of it', () => {
    const given = credit(5_000)
    const held = draw(account(), seen(given), NOW)?.account as Account
    const taken = takeBack(held, [given], [], [], NOW)
    expect(taken).toMatchObject({ owedAgain: [], account: { prepaidFen: 0 } })
  })
  test('lets a tenant owe the tenant’s credit again, and leaves the owner’s prepayment alone', () => {
    const given = credit(500, 'tenant')
    const owes = bill('2026-05', 700, { item: 'WATER', subject: 'mtr_1', payer: 'tenant' })
    const spent = draw(account({ prepaidFen: 9_000 }), seen(owes, given), NOW)?.account as Account
    const taken = takeBack(spent, [given], [], [], NOW)
    expect(taken.account.prepaidFen).toBe(9_000)
    expect(taken.owedAgain.map(one => [one.payer, one.amountFen])).toEqual([['tenant1', 500]])
  })
  test('whatever was credited, paid and spent, keeps the prepayment at what the entries say and above nothing', () => {
    const payer = fc.constantFrom('owner', 'tenant', 'developer')
    const made = fc.array(fc.tuple(payer, fc.integer({ min: -5_000, max: 5_000 })), { minLength: 1, maxLength: 6 })
    fc.assert(
      fc.property(made, fc.nat(6_000), fc.nat(6_000), (some, prepaidFen, spentFen) => {
        const bills = some.map(([who, fen], index) =>
          bill('2026-06', fen || 1, { payer: who, subject: `mtr_${index}`, item: 'WATER' }),
        )
        const before = draw(account({ prepaidFen }), seen(...bills), NOW)?.account ?? account({ prepaidFen })
        const ownFen = prepaidOf(before, 'owner')
        const spent = addPrepaid(before, 'owner', -Math.min(ownFen, spentFen))
        const taken = takeBack(spent, bills, [], [], NOW)
        expect(taken.account.prepaidFen).toBeGreaterThanOrEqual(0)
        const postings = [...taken.postings, ...taken.owedAgain.flatMap(one => one.posting)]
        expect(isBalanced(postings)).toBe(true)
        expect(spent.prepaidFen - effectOn('prepaid', postings)).toBe(taken.account.prepaidFen)
        for (const one of taken.owedAgain) expect(one.amountFen).toBeGreaterThan(0)
        expect(new Set(taken.owedAgain.map(one => one._id)).size).toBe(taken.owedAgain.length)
      }),
    )
  })
})
