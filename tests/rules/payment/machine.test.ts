import {
  contradicts,
  countsAgainstPaid,
  holdsBills,
  isPaid,
  nextPayment,
  nextRefund,
  PAYMENT_MACHINE,
  PAYMENT_STATES,
  type PaymentEvent,
  REFUND_STATES,
  type RefundReport,
} from '../../../shared/payment/machine'

// One row an event; columns in the order of PAYMENT_STATES. A dot: no such cell.
const PAYMENT: Record<PaymentEvent, string> = {
  prepay: 'prepaid prepaid . . . . .',
  startClose: 'closing closing closing . . . .',
  close: 'closed closed closed closed . . .',
  pay: 'paid paid paid paid . . .',
  refundPart: '. . . . partially_refunded partially_refunded .',
  refundAll: '. . . . refunded refunded .',
}
test.each(Object.entries(PAYMENT))('a payment meets %s as its row says', (event, row) => {
  const cells = PAYMENT_STATES.map(state => nextPayment(event as PaymentEvent, state) ?? '.')
  expect(cells.join(' ')).toBe(row)
})
test('money that arrived is never forgotten by any event', () => {
  for (const event of Object.keys(PAYMENT_MACHINE) as PaymentEvent[])
    for (const state of PAYMENT_STATES.filter(isPaid)) {
      const next = nextPayment(event, state)
      expect(next === null || isPaid(next)).toBe(true)
    }
})
test('bills are held until the order is verified closed or settled', () => {
  expect(PAYMENT_STATES.filter(holdsBills)).toEqual(['created', 'prepaid', 'closing'])
})

// Columns in the order of REFUND_STATES: requested, checked, approved, rejected, expired, processing, abnormal, success, closed.
const REFUND: Record<RefundReport, string> = {
  PROCESSING: '. . processing . . processing . . .',
  ABNORMAL: '. . abnormal . . abnormal abnormal . .',
  SUCCESS: '. . success . . success success success .',
  CLOSED: '. . closed . . closed closed . closed',
}
test.each(Object.entries(REFUND))('a refund meets %s as its row says', (event, row) => {
  expect(REFUND_STATES.map(state => nextRefund(event as RefundReport, state) ?? '.').join(' ')).toBe(row)
})
test('reports of one refund lead to the same end in any order', () => {
  const orders: RefundReport[][] = [
    ['PROCESSING', 'ABNORMAL', 'SUCCESS'],
    ['PROCESSING', 'SUCCESS', 'ABNORMAL'],
    ['ABNORMAL', 'PROCESSING', 'SUCCESS'],
    ['ABNORMAL', 'SUCCESS', 'PROCESSING'],
    ['SUCCESS', 'PROCESSING', 'ABNORMAL'],
    ['SUCCESS', 'ABNORMAL', 'PROCESSING'],
  ]
  for (const reports of orders)
    expect(
      reports.reduce(
        (state, report) => nextRefund(report, state) ?? state,
        'approved' as (typeof REFUND_STATES)[number],
      ),
    ).toBe('success')
})
test('two final reports that exclude each other are told', () => {
  expect(contradicts('SUCCESS', 'closed')).toBe(true)
  expect(contradicts('CLOSED', 'success')).toBe(true)
  expect(contradicts('SUCCESS', 'rejected')).toBe(true)
  expect(contradicts('PROCESSING', 'success')).toBe(false)
})
test('a refund counts against what was paid until it definitely moved nothing', () => {
  expect(REFUND_STATES.filter(countsAgainstPaid)).toEqual([
    ...['requested', 'checked', 'approved'],
    ...['processing', 'abnormal', 'success'],
  ])
})
