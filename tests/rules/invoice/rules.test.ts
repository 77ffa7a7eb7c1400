import { decline, invoiceable, isHeld, issue, moneyWentBack, red, request, soldBack } from '../../../shared/invoice/act'
import type { Invoice } from '../../../shared/invoice/schema'
import { isTaxNumber } from '../../../shared/invoice/tax-number'
import type { Payment } from '../../../shared/payment/schema'

const payment = (more: object = {}) =>
  ({
    _id: 'P1',
    estateId: 'est_1',
    personId: 'per_1',
    settled: [
      { houseLabel: '501', amountFen: 1000, ended: 'bill' },
      { houseLabel: '501', amountFen: 500, ended: 'prepayment' },
      { houseLabel: '501', amountFen: 9000, ended: 'bill', bill: { item: 'DEPOSIT' } },
    ],
    refunds: [],
    receipts: [],
    ...more,
  }) as unknown as Payment
const buyer = { kind: 'company' as const, title: '湖畔茶社', taxNumber: '91350100M000100Y43', email: null }
const about = { invoiceId: 'ivc_P1', provider: 'manual' }
const asked = (more: Partial<Invoice> = {}): Invoice => ({ ...request(payment(), buyer, null, about, 1), ...more })
const paper = (number = '1'.repeat(20)) => ({ number, fileId: 'cloud://x/u/per_y/a.pdf' })

test.each<[string, boolean]>([
  ['91350100M000100Y43', true],
  ['91350100M000100Y44', false],
  ['9135O100M000100Y43', false],
  ['123456789012345', true],
  ['12345678901234567890', true],
  ['1234', false],
  ['', false],
])('an accountant who reads the tax number %s finds it valid: %s', (text, valid) => {
  expect(isTaxNumber(text)).toBe(valid)
})

describe('an invoice', () => {
  test('is for what settled bills and what was prepaid, never for a deposit, less what has gone back', () => {
    expect(invoiceable(payment())).toBe(1500)
    const refund = { refundId: 'R1', state: 'success', amountFen: 400, parts: [{ line: 0, amountFen: 400 }] }
    expect(invoiceable(payment({ refunds: [refund] }))).toBe(1500)
    expect(invoiceable(payment({ refunds: [refund], receipts: [{ refundId: 'R1' }] }))).toBe(1100)
  })
  test('is smaller by the prepayment that went back, not by a deposit', () => {
    const parts = [
      { line: 1, amountFen: 200 },
      { line: 2, amountFen: 9000 },
    ]
    expect(soldBack(payment({ refunds: [{ refundId: 'R1', state: 'success', amountFen: 9200, parts }] }), 'R1')).toBe(
      200,
    )
  })
  test.each([
    ['requested', false, true],
    ['processing', false, true],
    ['abnormal', false, true],
    ['success', false, true],
    ['success', true, false],
    ['closed', false, false],
    ['rejected', false, false],
  ])('waits for a refund that is %s, its reversal receipt dealt: %s → %s', (state, dealt, held) => {
    const refunds = [{ refundId: 'R1', state, amountFen: 1, parts: [] }]
    expect(isHeld(payment({ refunds, receipts: dealt ? [{ refundId: 'R1' }] : [] }))).toBe(held)
  })
  test('of a person needs no tax number and keeps none', () => {
    const wish = { kind: 'personal' as const, title: '林晓芸', taxNumber: '1', email: null }
    expect(request(payment(), wish, null, about, 1).buyer.taxNumber).toBeNull()
  })
  test('can be asked again after it was declined, not before', () => {
    expect(request(payment(), buyer, decline(asked(), '抬头不全', 'per_f', 2), about, 3).state).toBe('requested')
  })
  test('that is issued owes one red letter for everything refunded since', () => {
    const issued = issue(asked(), paper(), 'per_f', 2)
    const owing = moneyWentBack(moneyWentBack(issued, 300, 3), 200, 4)
    expect(owing).toMatchObject({ state: 'red_due', refundedFen: 500 })
    const first = red(owing, paper('2'.repeat(20)), 'per_f', 5)
    expect(first).toMatchObject({ state: 'red', reds: [{ amountFen: 500 }] })
    const again = red(moneyWentBack(first, 1400, 6), paper('3'.repeat(20)), 'per_f', 7)
    expect(again.reds.map(one => one.amountFen)).toEqual([500, 1000])
  })
  test('not issued yet becomes smaller by what is refunded, and is declined when nothing is left', () => {
    expect(moneyWentBack(asked(), 300, 2)).toMatchObject({ state: 'requested', amountFen: 1200 })
    expect(moneyWentBack(asked(), 1500, 2)).toMatchObject({ state: 'declined' })
    expect(moneyWentBack(decline(asked(), 'x', 'per_f', 2), 300, 3)).toMatchObject({ amountFen: 1500 })
  })
  test.each<[string, string, () => unknown]>([
    [
      'a wrong tax number',
      'invoice.tax_number',
      () => request(payment(), { ...buyer, taxNumber: '91350100M000100Y44' }, null, about, 1),
    ],
    [
      'a company without one',
      'invoice.tax_number',
      () => request(payment(), { ...buyer, taxNumber: null }, null, about, 1),
    ],
    ['a second wish', 'invoice.exists', () => request(payment(), buyer, asked(), about, 1)],
    ['nothing paid', 'invoice.nothing', () => request(payment({ settled: [] }), buyer, null, about, 1)],
    ['a number of the wrong length', 'invoice.number', () => issue(asked(), paper('123'), 'per_f', 2)],
    ['issuing twice', 'invoice.wrong_state', () => issue(issue(asked(), paper(), 'per_f', 2), paper(), 'per_f', 3)],
    [
      'a red letter nobody owes',
      'invoice.wrong_state',
      () => red(issue(asked(), paper(), 'per_f', 2), paper(), 'per_f', 3),
    ],
    [
      'declining what is issued',
      'invoice.wrong_state',
      () => decline(issue(asked(), paper(), 'per_f', 2), 'x', 'per_f', 3),
    ],
  ])('%s is refused', (_what, code, act) => {
    expect(act).toThrow(expect.objectContaining({ code }))
  })
})
