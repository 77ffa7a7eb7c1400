import type { Payment } from '../../../shared/payment/schema'
import {
  approveVoid,
  closesAt,
  deal,
  dueReceipts,
  linesOf,
  numberOf,
  rejectVoid,
  requestVoid,
} from '../../../shared/receipt/act'
import { type Receipt, stateOf } from '../../../shared/receipt/schema'

const at = (text: string) => Date.parse(`2026-11-24T${text}:00+08:00`)
const bill = (item: string, period: string) => ({ item, period }) as never
const line = (item: string, period: string, amountFen: number, ended = 'bill') => ({
  houseId: 'hse_1',
  houseLabel: '3栋501',
  billId: 'b',
  amountFen,
  bill: bill(item, period),
  ended,
})
const payment = (more: object = {}) =>
  ({
    _id: 'P1',
    estateId: 'est_1',
    personId: 'per_1',
    settled: [line('WATER', '2026-10', 100), line('WATER', '2026-10', 50), line('CARD', '2026-10', 30, 'prepayment')],
    refunds: [],
    receipt: { amountFen: 180, method: 'WECHAT', settledAt: at('10:00'), paidFor: [] },
    ...more,
  }) as unknown as Payment
const numbered = { series: 's', sequence: 1, number: 'N-1', payer: '林', now: at('10:01') }
const refund = (refundId: string, state: string) => ({
  refundId,
  state,
  amountFen: 40,
  parts: [{ line: 0, amountFen: 40 }],
})
const mark = (receiptId: string, more: object = {}) => ({
  receiptId,
  number: 'N',
  kind: 'payment',
  refundId: null,
  void: false,
  ...more,
})
const receiptOf = (more: Partial<Receipt> = {}): Receipt => {
  const [due] = dueReceipts(payment())
  if (!due) throw new Error('nothing is due')
  return { ...deal(payment(), due, numbered), ...more }
}
const QIAN = { byId: 'per_qian', byName: '钱' }
const FENG = { byId: 'per_feng', byName: '冯' }

describe('what the numberer owes a payment', () => {
  test.each<[string, object, string[]]>([
    ['settled and not numbered', {}, ['rct_P1']],
    ['not settled yet', { receipt: null }, []],
    ['numbered', { receipts: [mark('rct_P1')] }, []],
    ['whose receipt is void', { receipts: [mark('rct_P1', { void: true })] }, ['rct_P1_2']],
    [
      'whose second receipt is void too',
      { receipts: [mark('rct_P1', { void: true }), mark('rct_P1_2', { void: true })] },
      ['rct_P1_3'],
    ],
    ['refunded before it was numbered', { refunds: [refund('R1', 'success')] }, ['rct_P1', 'rct_R1']],
    ['whose refund is on its way', { receipts: [mark('rct_P1')], refunds: [refund('R1', 'processing')] }, []],
    ['whose refund arrived', { receipts: [mark('rct_P1')], refunds: [refund('R1', 'success')] }, ['rct_R1']],
    [
      'whose refund is numbered',
      {
        receipts: [mark('rct_P1'), mark('rct_R1', { kind: 'reversal', refundId: 'R1' })],
        refunds: [refund('R1', 'success')],
      },
      [],
    ],
  ])('one that is %s', (_what, more, ids) => {
    expect(dueReceipts(payment(more)).map(due => due.receiptId)).toEqual(ids)
  })
  test('lines of one item and month are one line, and prepaid money is named as such', () => {
    expect(linesOf(payment(), null)).toEqual([
      { houseLabel: '3栋501', item: 'WATER', period: '2026-10', amountFen: 150 },
      { houseLabel: '3栋501', item: null, period: null, amountFen: 30 },
    ])
    expect(receiptOf()).toMatchObject({ amountFen: 180, houses: ['3栋501'], method: 'WECHAT', settledAt: at('10:00') })
  })
  test('a reversal is negative and names what it takes back', () => {
    const refunded = payment({ receipts: [mark('rct_P1')], refunds: [refund('R1', 'success')] })
    const [due] = dueReceipts(refunded)
    expect(due && deal(refunded, due, { ...numbered, number: 'N-2' })).toMatchObject({
      kind: 'reversal',
      amountFen: -40,
      reverses: { receiptId: 'rct_P1' },
      settledAt: numbered.now,
    })
  })
  test('numbers count within a year', () => expect(numberOf('hupan', '2026', 7)).toBe('HUPAN-2026-000007'))
})

const hand = ({ byId, byName }: typeof QIAN, when: string, note = '') => ({
  ...{ byId, byName, at: at(when), note },
  is: (id: string) => id === byId,
})
describe('voiding a receipt', () => {
  test('the day closes at half past five; what is settled later belongs to the next sheet', () => {
    expect(closesAt(at('10:00'))).toBe(at('17:30'))
    expect(closesAt(at('17:29'))).toBe(at('17:30'))
    expect(closesAt(at('17:30'))).toBe(at('17:30') + 86_400_000)
  })
  test('a cashier asks before the day closes, another person decides, and the number stays used', () => {
    const asked = requestVoid(receiptOf(), hand(QIAN, '11:00', '抬头错'), null)
    const voided = approveVoid(asked, hand(FENG, '17:29'))
    expect(stateOf(voided)).toBe('void')
    expect(voided.number).toBe('N-1')
    expect(stateOf(rejectVoid(asked, hand(FENG, '12:00')))).toBe('valid')
  })
  test.each<[string, string, () => unknown]>([
    ['asks after the day closed', 'receipt.day_closed', () => requestVoid(receiptOf(), hand(QIAN, '17:30', 'x'), null)],
    [
      'asks twice',
      'receipt.void_asked',
      () => requestVoid(requestVoid(receiptOf(), hand(QIAN, '11:00', 'x'), null), hand(QIAN, '11:01', 'x'), null),
    ],
    [
      'asks for a reversed one',
      'receipt.not_valid',
      () => requestVoid(receiptOf({ reversedFen: 180 }), hand(QIAN, '11:00', 'x'), null),
    ],
    [
      'asks for a reversal',
      'receipt.not_valid',
      () => requestVoid(receiptOf({ kind: 'reversal' }), hand(QIAN, '11:00', 'x'), null),
    ],
    ['approves nothing', 'receipt.void_not_asked', () => approveVoid(receiptOf(), hand(FENG, '11:00'))],
    [
      'approves their own request',
      'approval.same_person',
      () => approveVoid(requestVoid(receiptOf(), hand(QIAN, '11:00', 'x'), null), hand(QIAN, '11:01')),
    ],
    [
      'approves after the day closed',
      'receipt.day_closed',
      () => approveVoid(requestVoid(receiptOf(), hand(QIAN, '11:00', 'x'), null), hand(FENG, '17:30')),
    ],
    [
      'approves after it was refunded',
      'receipt.not_valid',
      () =>
        approveVoid(
          { ...requestVoid(receiptOf(), hand(QIAN, '11:00', 'x'), null), reversedFen: 1 },
          hand(FENG, '11:01'),
        ),
    ],
  ])('whoever %s is refused', (_what, code, act) => {
    expect(act).toThrow(expect.objectContaining({ code }))
  })
})
