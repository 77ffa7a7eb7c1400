import * as fc from 'fast-check'
import { correctSale } from '../../../shared/account/correct-sale'
import { payerNow, payerOf, payerOfHold } from '../../../shared/account/payer'
import { type EntryPart, type LedgerEntry, move, type Posting } from '../../../shared/account/posting'
import { addPrepaid, prepaidOf } from '../../../shared/account/prepaid'
import { type Account, freshAccount } from '../../../shared/account/schema'
import { draw } from '../../../shared/billing/draw'
import { moneyOf } from '../../../shared/billing/money-of'
import { unexplained } from '../../../shared/billing/moves'
import { reverseCharge } from '../../../shared/billing/reverse-charge'
import type { IssuedBill } from '../../../shared/billing/schema'
import { takeBack } from '../../../shared/billing/take-back'
import { addDays, type Day, startOf } from '../../../shared/calendar/day'
import { takeHouse } from '../../../shared/payment/begin'
import { letGo } from '../../../shared/payment/hold'
import type { Payment, RefundMark } from '../../../shared/payment/schema'
import { settleHouse } from '../../../shared/payment/settle'
import { pass } from '../../../shared/prepayment/pass'
import { refundable } from '../../../shared/refund/act'
import { takeBack as giveUp, linesOfPrepayment, payBack, promiseBack } from '../../../shared/refund/books'
import type { Refund } from '../../../shared/refund/schema'
import { account, bill } from './house-a'

const FIRST = '2026-07-01'
interface Refunding {
  do: 'refund'
  index: number
  paidOut: boolean
  reversedMeanwhile: boolean
}
type Step =
  | { do: 'bill'; who: number; fen: number; late: boolean }
  | { do: 'pay' | 'payLater' | 'prepay'; who: number; fen: number }
  | { do: 'arrive' | 'fail'; index: number }
  | { do: 'draw' | 'sell' | 'newTenant' }
  | { do: 'reverse' | 'takeBackCharge' | 'again'; index: number }
  | { do: 'unsell' }
  | { do: 'pass'; from: number; to: number; fen: number; elsewhere: boolean }
  | { do: 'charge'; who: number; fen: number; late: boolean }
  | Refunding
const fen = fc.integer({ min: 1, max: 20_000 })
const who = fc.nat(3)
const index = fc.nat(9)
const step: fc.Arbitrary<Step> = fc.oneof(
  fc.record({
    do: fc.constant('bill' as const),
    who,
    fen: fc.integer({ min: -5_000, max: 20_000 }).filter(one => one !== 0),
    late: fc.boolean(),
  }),
  fc.record({ do: fc.constantFrom('pay' as const, 'payLater' as const, 'prepay' as const), who, fen }),
  fc.record({ do: fc.constantFrom('arrive' as const, 'fail' as const), index }),
  fc.record({ do: fc.constantFrom('draw' as const, 'sell' as const, 'newTenant' as const) }),
  fc.record({ do: fc.constantFrom('reverse' as const, 'takeBackCharge' as const, 'again' as const), index }),
  fc.record({ do: fc.constant('charge' as const), who: fc.nat(1), fen, late: fc.boolean() }),
  fc.record({ do: fc.constant('unsell' as const) }),
  fc.record({ do: fc.constant('pass' as const), from: who, to: who, fen, elsewhere: fc.boolean() }),
  fc.record({
    do: fc.constant('refund' as const),
    index,
    paidOut: fc.boolean(),
    reversedMeanwhile: fc.boolean(),
  }),
)

/** One house through its life, by the rules that production calls; every change is held against its entries. */
class House {
  now: Account = account()
  bills: IssuedBill[] = []
  payments: Payment[] = []
  day: Day = FIRST
  /** What came in from each payer, what went back, what settled bills: by payer. */
  inFen = new Map<string, number>()
  outFen = new Map<string, number>()
  entries: LedgerEntry[] = []
  owedBackFen = new Map<string, number>()
  reversedRuns = new Set<string>()
  takenBack = new Set<string>()
  /** Another house, to which prepayments are moved, and how much was. */
  other: Account = freshAccount('hse_b', 'est_a')
  elsewhereFen = 0

  get at() {
    return startOf(this.day)
  }
  seen() {
    return { reversals: this.now.reversals, bills: this.bills }
  }
  become(changed: { account: Account; entries?: readonly LedgerEntry[]; bills?: IssuedBill[] }) {
    expect(unexplained(this.now, changed)).toBeNull()
    this.now = changed.account
    this.entries.push(...(changed.entries ?? []))
    this.bills.push(...(changed.bills ?? []))
  }
  /** Who lives there now: the owner of today, the tenant of today, and an owner or tenant of before. */
  person(of: number) {
    const from = of % 2 === 0 ? this.at : startOf(FIRST)
    return payerOfHold(this.now, { role: of < 2 ? 'owner' : 'tenant', personId: null, from })
  }
  entry(
    kind: LedgerEntry['kind'],
    postings: Posting[],
    more: { parts?: EntryPart[]; prepaid?: LedgerEntry['prepaid'] },
  ) {
    return {
      _id: `${kind}${this.entries.length}`,
      estateId: 'est_a',
      houseId: 'hse_a',
      at: this.at,
      kind,
      postings,
      note: '',
      ...more,
    } as LedgerEntry
  }
  order(payer: string, fenPrepaid: number | null) {
    const mine = this.bills.filter(one => payerOf(this.now, one) === payer && moneyOf(this.now, one).freeFen > 0)
    const picks = fenPrepaid === null ? mine.map(one => ({ billId: one._id })) : []
    if (picks.length === 0 && fenPrepaid === null) return null
    const paymentId = `pay_${this.payments.length}`
    const policy = { parts: false, supervisorRefundFen: 0 }
    const chosen = { houseId: 'hse_a', bills: picks, ...(fenPrepaid !== null && { prepayFen: fenPrepaid }) }
    const at = { label: 'A', account: this.now, seen: this.seen(), payer, isOwner: true, policy, now: this.at }
    const mayPay = (one: IssuedBill) => payerOf(this.now, one) === payer
    let taken: ReturnType<typeof takeHouse>
    try {
      taken = takeHouse(paymentId, chosen, { ...at, mayPay })
    } catch {
      // Beyond twelve months.
      return null
    }
    this.become(taken)
    const totalFen = taken.lines.reduce((all, one) => all + one.amountFen, 0)
    const payment = {
      _id: paymentId,
      estateId: 'est_a',
      houseIds: ['hse_a'],
      state: 'prepaid',
      lines: taken.lines,
      totalFen,
      settled: [],
      refunds: [] as RefundMark[],
      paidAt: null,
    } as unknown as Payment
    this.payments.push(payment)
    return payment
  }
  arrive(payment: Payment) {
    const paidAt = this.at
    const fresh = payment.state === 'closed' ? this.seen() : null
    const done = settleHouse(payment, this.now, fresh, { paidAt, now: this.at })
    const bills = done.bills.map(one => ({ ...one, issuedAt: this.at, reversedAt: null }))
    this.become({ ...done, bills })
    for (const { payer, amountFen } of payment.lines) this.inFen.set(payer, (this.inFen.get(payer) ?? 0) + amountFen)
    Object.assign(payment, { state: 'paid', settled: done.settled, paidAt })
  }
  reverse(runId: string) {
    const run = this.bills.filter(one => one.runId === runId && one.reversedAt === null)
    if (run.length === 0) return
    const ids = new Set(run.map(one => one._id))
    const penalties = this.bills.filter(one => one.item === 'LATE_PENALTY' && ids.has(one.subject))
    // The late penalty on a bill that is gone is forgiven: what was paid of it is there to be used again.
    for (const one of penalties) {
      const payer = payerOf(this.now, one)
      this.inFen.set(payer, (this.inFen.get(payer) ?? 0) + moneyOf(this.now, one).settledFen)
    }
    const taken = takeBack(this.now, run, penalties, [], this.at)
    const bills = taken.owedAgain.map(one => ({ ...one, issuedAt: this.at, reversedAt: null }))
    const entries = taken.postings.length > 0 ? [this.entry('reversal', taken.postings, taken)] : []
    this.become({ account: taken.account, entries, bills })
    this.bills = this.bills.map(one => (ids.has(one._id) ? { ...one, reversedAt: this.at } : one))
    this.reversedRuns.add(runId)
  }
  /** A single charge goes, with the late penalties on it: nobody has more or less than before. */
  takeBackCharge(charge: IssuedBill) {
    const penalties = this.bills.filter(one => one.item === 'LATE_PENALTY' && one.subject === charge._id)
    const taken = reverseCharge(this.now, { bill: charge, penalties, waived: [] }, '登记错了', this.at)
    const bills = taken.bills.map(one => ({ ...one, issuedAt: this.at, reversedAt: null }))
    this.become({ account: taken.account, entries: [this.entry('reversal', taken.postings, taken)], bills })
    this.takenBack.add(charge._id)
  }
  /** The last sale never was: all of the buyer's is the seller's. */
  unsell(on: Day) {
    const owned = this.bills.map(one => ({
      ...one,
      ofRun: one.runId !== null,
      principal: one.item === 'LATE_PENALTY' ? one.subject : null,
    }))
    const heldFen = this.now.prepaidFen
    const { account: after } = correctSale(this.now, owned, { on, to: null })
    expect(after.prepaidFen).toBe(heldFen)
    this.become({ account: after })
  }
  /** Moved by an approved act: to another payer of the house, or to the owner of another one. */
  pass(from: string, to: string, amountFen: number, elsewhere: boolean) {
    const here = { houseId: 'hse_a', houseLabel: 'A' }
    const passing = {
      from: { ...here, payer: from },
      to: elsewhere ? { houseId: 'hse_b', houseLabel: 'B', payer: 'owner' } : { ...here, payer: to },
      amountFen,
    }
    const heldFen = prepaidOf(this.now, from)
    if (amountFen > heldFen) {
      expect(() => pass(this.now, passing)).toThrow('prepayment.too_much')
      return
    }
    const left = pass(this.now, passing)
    this.become({ account: left.account, entries: [this.entry('transfer', left.postings, left)] })
    this.outFen.set(from, (this.outFen.get(from) ?? 0) + amountFen)
    if (!elsewhere) this.inFen.set(to, (this.inFen.get(to) ?? 0) + amountFen)
    else {
      const other = pass(this.other, passing)
      const entry = { ...this.entry('transfer', other.postings, other), houseId: 'hse_b' }
      expect(unexplained(this.other, { account: other.account, entries: [entry] })).toBeNull()
      this.other = other.account
      this.elsewhereFen += amountFen
    }
  }
  gone() {
    const runs = this.reversedRuns
    const isGone = (one: IssuedBill) =>
      runs.has(one.runId ?? '') ||
      runs.has(this.bills.find(other => other._id === one.subject)?.runId ?? '') ||
      this.takenBack.has(one._id) ||
      this.takenBack.has(one.subject)
    return new Set(this.bills.filter(isGone).map(one => one._id))
  }
  refund(payment: Payment, paidOut: boolean, reversedMeanwhile: boolean) {
    const parts = refundable(payment).flatMap((amountFen, line) => (amountFen > 0 ? [{ line, amountFen }] : []))
    if (payment.state !== 'paid' || parts.length === 0) return
    const asked = {
      _id: `rfd_${this.entries.length}`,
      estateId: 'est_a',
      paymentId: payment._id,
      parts,
    } as unknown as Refund
    const refund = { ...asked, promised: linesOfPrepayment(asked, payment, this.gone()) }
    try {
      const promised = promiseBack(refund, payment, this.now, this.at)
      if (promised.entries.length > 0) this.become(promised)
    } catch {
      // The payer has used it up.
      return
    }
    if (reversedMeanwhile) for (const { bill: paid } of payment.settled) if (paid?.runId) this.reverse(paid.runId)
    const back = paidOut
      ? payBack(refund, payment, this.now, this.at, this.gone())
      : giveUp(refund, payment, this.now, this.at)
    if (back.entries.length > 0) this.become(back)
    if (!paidOut) return
    for (const { line, amountFen } of parts) {
      const { payer } = payment.settled[line] as Payment['settled'][number]
      this.outFen.set(payer, (this.outFen.get(payer) ?? 0) + amountFen)
    }
    for (const entry of back.entries) {
      const owed = entry.postings
        .filter(one => one.account === 'receivable:refunds')
        .reduce((all, one) => all + one.debitFen, 0)
      if (entry.payer) this.owedBackFen.set(entry.payer, (this.owedBackFen.get(entry.payer) ?? 0) + owed)
    }
    payment.refunds.push({ refundId: refund._id, state: 'success', amountFen: 0, parts })
  }
}

function live(house: House, one: Step) {
  house.day = addDays(house.day, 1)
  if (one.do === 'bill') {
    const payer = one.who < 2 ? house.person(one.who) : 'tenant'
    const runId = `run_${house.bills.length}`
    const dueOn = addDays(house.day, one.late ? -20 : 20)
    const of = {
      at: house.at,
      payer,
      runId,
      subject: `s${house.bills.length}`,
      dueOn,
      item: 'WATER' as const,
      penaltyRate: one.late ? '0.0005' : '0',
    }
    house.bills.push(bill(house.day.slice(0, 7), one.fen, of))
  } else if (one.do === 'pay' || one.do === 'payLater' || one.do === 'prepay') {
    const payment = house.order(house.person(one.who), one.do === 'prepay' ? one.fen : null)
    if (payment && one.do !== 'payLater') house.arrive(payment)
  } else if (one.do === 'arrive' || one.do === 'fail') {
    const open = house.payments.filter(other => other.state === 'prepaid' || other.state === 'closed')
    const payment = open[one.index % Math.max(1, open.length)]
    if (payment && one.do === 'arrive') house.arrive(payment)
    else if (payment?.state === 'prepaid') {
      house.become({ account: letGo(house.now, payment._id, payment.lines) })
      payment.state = 'closed'
    }
  } else if (one.do === 'draw') {
    const drawn = draw(house.now, house.seen(), house.at)
    const bills = (drawn?.penalties ?? []).map(other => ({ ...other, issuedAt: house.at, reversedAt: null }))
    if (drawn) house.become({ account: drawn.account, bills, entries: [house.entry('draw', drawn.postings, drawn)] })
  } else if (one.do === 'sell')
    house.become({ account: { ...house.now, transfers: [...house.now.transfers, house.day] } })
  else if (one.do === 'newTenant')
    house.become({ account: { ...house.now, tenancies: [...house.now.tenancies, house.at] } })
  else if (one.do === 'reverse') {
    const runs = house.bills.flatMap(other => (other.runId && other.reversedAt === null ? [other.runId] : []))
    const runId = runs[one.index % Math.max(1, runs.length)]
    if (runId) house.reverse(runId)
  } else if (one.do === 'charge') {
    const subject = `c${house.bills.length}`
    const dueOn = addDays(house.day, one.late ? -20 : 20)
    const posting = move('receivable', 'revenue:REPAIR', one.fen)
    const of = { at: house.at, payer: house.person(0), runId: null, subject, dueOn, item: 'REPAIR' as const, posting }
    house.bills.push(bill(house.day.slice(0, 7), one.fen, of))
  } else if (one.do === 'takeBackCharge') {
    const open = house.bills.filter(
      other => other.item === 'REPAIR' && other.amountFen > 0 && !house.takenBack.has(other._id),
    )
    const charge = open[one.index % Math.max(1, open.length)]
    if (charge) house.takeBackCharge(charge)
  } else if (one.do === 'again') {
    // WeChat Pay tells it twice: what has been applied changes nothing (the guard is the payment's state).
    const paid = house.payments[one.index % Math.max(1, house.payments.length)]
    if (paid?.state === 'prepaid') house.arrive(paid)
  } else if (one.do === 'unsell') {
    const on = house.now.transfers.filter(day => !house.now.voided?.includes(day)).at(-1)
    if (on) house.unsell(on)
  } else if (one.do === 'pass') house.pass(house.person(one.from), house.person(one.to), one.fen, one.elsewhere)
  else if (one.do === 'refund') {
    const payment = house.payments[one.index % Math.max(1, house.payments.length)]
    if (payment) house.refund(payment, one.paidOut, one.reversedMeanwhile)
  }
}
/** Whoever paid it: the bill as it was settled, not as the house changed hands since. */
const settledBy = (house: House, payer: string) =>
  house.entries
    .flatMap(entry => entry.parts ?? [])
    .reduce(
      (all, one) => all + (payerNow(house.now, { payer: one.payer }) === payer && !one.waived ? one.amountFen : 0),
      0,
    )

test('each payer’s money only ever served that payer’s bills or came back, whatever was sold, let, paid, moved and reversed', () => {
  fc.assert(
    fc.property(fc.array(step, { minLength: 5, maxLength: 25 }), steps => {
      const house = new House()
      for (const one of steps) live(house, one)
      // Whoever turned out to be another is that one in every sum.
      const now = (payer: string) => payerNow(house.now, { payer })
      const total = (of: ReadonlyMap<string, number>, payer: string) =>
        [...of].reduce((all, [one, amountFen]) => all + (now(one) === payer ? amountFen : 0), 0)
      // A part names the payer of its bill, as that payer was when it was settled.
      const byId = new Map(house.bills.map(one => [one._id, one]))
      for (const part of house.entries.flatMap(entry => entry.parts ?? [])) {
        const { payer } = byId.get(part.billId) as IssuedBill
        expect(payer === 'tenant' ? part.payer.startsWith('tenant') : now(part.payer) === now(payer)).toBe(true)
      }
      const payers = new Set([
        ...[...house.inFen.keys()].map(now),
        ...house.now.prepaid.map(one => now(one.payer)),
        ...house.bills.map(one => payerOf(house.now, one)),
      ])
      expect(prepaidOf(house.other, 'owner')).toBe(house.elsewhereFen)
      for (const payer of payers) {
        const promised = house.payments.length
        const owedAgain = house.bills
          .filter(one => one.item === 'CREDIT_TAKEN_BACK' && now(one.payer) === payer)
          .reduce((all, one) => all + one.amountFen, 0)
        const inFen = total(house.inFen, payer) + owedAgain + total(house.owedBackFen, payer)
        const used = settledBy(house, payer) + prepaidOf(house.now, payer) + total(house.outFen, payer)
        expect([promised, payer, used]).toEqual([promised, payer, inFen])
        expect(prepaidOf(house.now, payer)).toBeGreaterThanOrEqual(0)
      }
    }),
    { numRuns: 400 },
  )
})

test('an entry that takes one payer’s prepayment for another is called what it is, also where the sums agree', () => {
  const before = addPrepaid(account(), 'tenant1', 500)
  const postings = move('receivable', 'prepaid', -500)
  const entry = { _id: 'x', estateId: 'est_a', houseId: 'hse_a', at: 0, kind: 'draw' as const, note: '', postings }
  const settled = { ...addPrepaid(before, 'tenant1', -500), settledFen: 500 }
  expect(
    unexplained(before, { account: settled, entries: [{ ...entry, prepaid: [{ payer: 'owner', amountFen: -500 }] }] }),
  ).toBe('the prepayment of tenant1')
  expect(
    unexplained(before, {
      account: settled,
      entries: [{ ...entry, prepaid: [{ payer: 'tenant1', amountFen: -500 }] }],
    }),
  ).toBeNull()
})
