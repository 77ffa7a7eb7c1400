import fc from 'fast-check'
import type { OpenBill } from '../../../shared/billing/open-bill'
import { designate, spread, totalFen } from '../../../shared/payment/allocation'

const bill = (billId: string, freeFen: number, dueOn = '2026-03-10', priority = 1, houseId = 'H1'): OpenBill => ({
  billId,
  houseId,
  dueOn,
  priority,
  freeFen,
})
const OPEN = [bill('water', 3000), bill('fee', 25024), bill('parking', 0), bill('other', 100, '2026-03-10', 1, 'H2')]

test.each([
  ['two of three bills', [{ billId: 'water' }, { billId: 'fee' }], { parts: false }, 28024],
  ['a part where parts are allowed', [{ billId: 'fee', amountFen: 1 }], { parts: true }, 1],
  ['a part where they are not', [{ billId: 'fee', amountFen: 1 }], { parts: false }, 'part_not_allowed'],
  ['more than is open', [{ billId: 'fee', amountFen: 25025 }], { parts: true }, 'amount'],
  ['nothing of a bill', [{ billId: 'fee', amountFen: 0 }], { parts: true }, 'amount'],
  ['a negative amount', [{ billId: 'fee', amountFen: -5 }], { parts: true }, 'amount'],
  ['half a fen', [{ billId: 'fee', amountFen: 0.5 }], { parts: true }, 'amount'],
  ['a bill that is taken', [{ billId: 'parking' }], { parts: true }, 'bill_taken'],
  ['the same bill twice', [{ billId: 'fee' }, { billId: 'fee' }], { parts: true }, 'bill_twice'],
  ['a bill of another house', [{ billId: 'other' }], { parts: true }, 'bill_unknown'],
  ['no bill at all', [], { parts: true }, 'nothing'],
  ['a prepayment alone', [], { parts: false, prepayFen: 5000 }, 5000],
  ['a negative prepayment', [{ billId: 'fee' }], { parts: false, prepayFen: -1 }, 'amount'],
])('an owner who picks %s', (_what, picks, rules, outcome) => {
  const result = designate('H1', OPEN, picks, rules)
  expect(typeof result === 'string' ? result : totalFen(result)).toBe(outcome)
})
test('undesignated money serves the oldest bill first, the same day by priority, and keeps the rest', () => {
  const open = [bill('b', 50, '2026-02-01', 2), bill('a', 50, '2026-02-01', 1), bill('old', 30, '2026-01-01', 9)]
  expect(spread('H1', 100, open)).toEqual([
    { houseId: 'H1', billId: 'old', amountFen: 30 },
    { houseId: 'H1', billId: 'a', amountFen: 50 },
    { houseId: 'H1', billId: 'b', amountFen: 20 },
  ])
  expect(spread('H1', 200, open).at(-1)).toEqual({ houseId: 'H1', billId: null, amountFen: 70 })
})
test('whatever arrives is allocated to the fen and no bill gets more than it wants', () => {
  const bills = fc.array(fc.tuple(fc.integer({ min: 0, max: 9999 }), fc.integer({ min: 1, max: 28 })), { maxLength: 8 })
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 50_000 }), bills, (amount, shapes) => {
      const open = shapes.map(([free, day], index) =>
        bill(`b${index}`, free, `2026-01-${String(day).padStart(2, '0')}`),
      )
      const result = spread('H1', amount, open)
      expect(totalFen(result)).toBe(amount)
      for (const { billId, amountFen } of result) {
        expect(amountFen).toBeGreaterThan(0)
        if (billId) expect(amountFen).toBeLessThanOrEqual(open.find(one => one.billId === billId)?.freeFen ?? 0)
      }
    }),
  )
})
