import type { OpenBill } from '../../../shared/billing/open-bill'
import { designate, totalFen } from '../../../shared/payment/allocation'

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
