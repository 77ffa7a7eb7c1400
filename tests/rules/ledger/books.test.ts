import * as fc from 'fast-check'
import { type BookedEntry, booked, type EntryPart, move, streamKeyOf } from '../../../shared/account/posting'
import { collectionRates } from '../../../shared/billing/measures'
import type { Bill } from '../../../shared/billing/schema'
import { startOf } from '../../../shared/calendar/day'
import { addFacts, ageing, collectionOf, type Facts, freshBooks, type MovedRun } from '../../../shared/ledger/books'
import { sum } from '../../../shared/money/decimal'
import { bill } from '../billing/house-a'

const run = (period: string, amountFen: number, more: Partial<MovedRun> = {}): MovedRun => {
  const issuedAt = startOf(`${period}-28`)
  return {
    _id: `run_a_${period}_0`,
    estateId: 'est_a',
    period,
    dueOn: `${period}-28`,
    state: 'issued',
    bills: 3,
    sums: [
      { item: 'MANAGEMENT_FEE', bills: 2, amountFen },
      { item: 'WATER', bills: 1, amountFen: 777 },
    ],
    issuedAt,
    endedAt: null,
    movedKey: streamKeyOf(issuedAt, period),
    ...more,
  }
}
const entry = (day: string, amountFen: number, period: string, more: Partial<EntryPart> = {}): BookedEntry => {
  const at = startOf(day)
  const part = {
    billId: `hse_a:MANAGEMENT_FEE:house:owner:${period}:0`,
    item: 'MANAGEMENT_FEE',
    period,
    amountFen,
    payer: 'owner',
    issuedIn: period,
    dueOn: `${period}-28`,
  }
  const _id = `pay_${day}_${amountFen}_${period}`
  const money = { _id, estateId: 'est_a', houseId: 'hse_a', at, kind: 'payment' as const, note: '' }
  return booked(
    { ...money, postings: move('clearing:wechat', 'receivable', amountFen), parts: [{ ...part, ...more }] },
    at,
  )
}
const add = (facts: Partial<Facts>, books = freshBooks('est_a')) =>
  addFacts(books, { entries: [], bills: [], runs: [], ...facts })

test('collection as in §6: 94.11 %, 40.00 % and 84.78 %, agency money left out', () => {
  const books = add({
    runs: [run('2026-05', 9_125_000), run('2026-06', 43_820_000)],
    entries: [entry('2026-06-10', 3_650_000, '2026-05'), entry('2026-06-29', 41_238_050, '2026-06')],
  })
  const found = collectionOf(books, '2026-06')
  expect(found).toMatchObject({ billedFen: 43_820_000, openingArrearsFen: 9_125_000, recoveredFen: 3_650_000 })
  expect(collectionRates(found)).toEqual({ current: '94.11%', recovery: '40.00%', combined: '84.78%' })
  expect(collectionRates(collectionOf(books, '2020-01'))).toEqual({ current: null, recovery: null, combined: null })
})
test('what is waived lessens what was billed', () => {
  const books = add({
    runs: [run('2026-06', 10_000)],
    entries: [entry('2026-06-29', 2_000, '2026-06', { waived: true })],
  })
  expect(collectionOf(books, '2026-06')).toMatchObject({ billedFen: 10_000, waivedFen: 2_000, collectedFen: 0 })
})
test('ageing counts what is still owed by the days past due, and what is not due yet beside it', () => {
  const bills = ['2026-07-20', '2026-06-30', '2026-03-01', '2022-01-01'].map((dueOn, index) => {
    const one = bill('2026-06', 1_000 * 10 ** index, { dueOn, subject: `s${index}`, runId: null })
    return { ...one, postedKey: streamKeyOf(one.at, one._id) }
  })
  const found = ageing(add({ bills }), '2026-07-15')
  expect(Object.fromEntries(found.map(one => [one.age, one.amountFen]))).toMatchObject({
    NOT_DUE: 1_000,
    '1-30': 10_000,
    '91-180': 100_000,
    '>3Y': 1_000_000,
    '31-90': 0,
  })
})
test('a reversed run counts both ways, whenever the books hear of it', () => {
  const issued = run('2026-06', 5_000)
  const gone = { ...issued, state: 'reversed', endedAt: startOf('2026-07-02') }
  const twice = add({ runs: [gone] }, add({ runs: [issued] }))
  expect(twice).toEqual(add({ runs: [gone] }))
  expect(twice.ages).toEqual([])
  expect(collectionOf(twice, '2026-06').billedFen).toBe(0)
  expect(sum(twice.accounts.map(one => one.debitFen - one.creditFen))).toBe(0)
})
test('in whatever chunks the facts arrive, and however often, the books are the same', () => {
  const days = fc.integer({ min: 1, max: 28 })
  const facts = fc.array(fc.record({ day: days, fen: fc.integer({ min: 1, max: 9_999 }) }), {
    minLength: 1,
    maxLength: 20,
  })
  fc.assert(
    fc.property(facts, fc.integer({ min: 1, max: 6 }), (many, size) => {
      const entries = many
        .map(({ day, fen }, index) => entry(`2026-06-${String(day).padStart(2, '0')}`, fen * 100 + index, '2026-05'))
        .sort((a, b) => (a.orderKey < b.orderKey ? -1 : 1))
      const bills = many.map(({ fen }, index): Bill => {
        const one = bill('2026-06', fen, {
          subject: `s${index}`,
          runId: null,
          posting: move('receivable', 'revenue:KEY', fen),
        })
        return { ...one, postedKey: streamKeyOf(one.at + index, one._id) }
      })
      const whole = add({ entries, bills, runs: [run('2026-05', 1_000)] })
      let piece = freshBooks('est_a')
      for (let from = 0; from < entries.length; from += size) {
        const chunk = { entries: entries.slice(from, from + size), bills: bills.slice(from, from + size) }
        piece = add({ ...chunk, runs: [run('2026-05', 1_000)] }, piece)
        piece = add(chunk, piece)
      }
      expect(piece).toEqual(whole)
      expect(sum(whole.accounts.map(one => one.debitFen - one.creditFen))).toBe(0)
    }),
  )
})
