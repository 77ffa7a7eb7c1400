import type { IssuedBill } from '../../../shared/billing/schema'
import { startOf } from '../../../shared/calendar/day'
import { takeHouse } from '../../../shared/payment/begin'
import { letGo } from '../../../shared/payment/hold'
import { account, bill } from '../billing/house-a'

const now = startOf('2026-07-15')
const june = bill('2026-06', 10_000, { dueOn: '2026-07-28' })
const order = (bills: IssuedBill[], picks: object[]) =>
  takeHouse(
    'pay_1',
    { houseId: 'hse_a', bills: picks as never },
    {
      label: 'A',
      account: account(),
      seen: { reversals: 0, bills },
      mayPay: () => true,
      payer: 'owner',
      isOwner: true,
      policy: { parts: true, supervisorRefundFen: 0 },
      now,
    },
  )
const prepay = (paymentId: string, prepayFen: number, from = account()) =>
  takeHouse(
    paymentId,
    { houseId: from._id, bills: [], prepayFen },
    {
      label: 'A',
      account: from,
      seen: { reversals: 0, bills: [june] },
      mayPay: () => true,
      payer: 'owner',
      isOwner: true,
      policy: { parts: false, supervisorRefundFen: 0 },
      now,
    },
  )

test('twelve months ahead count what open orders will add, until the order is closed', () => {
  const first = prepay('pay_1', 70_000)
  expect(first.account.prepaying).toEqual([{ paymentId: 'pay_1', amountFen: 70_000 }])
  expect(() => prepay('pay_2', 50_001, first.account)).toThrow('payment.prepay_limit')
  const second = prepay('pay_2', 50_000, first.account)
  expect(() => prepay('pay_3', 1, second.account)).toThrow('payment.prepay_limit')
  const freed = letGo(second.account, 'pay_1', first.lines)
  expect(prepay('pay_3', 70_000, freed).account.prepaying?.map(one => one.paymentId)).toEqual(['pay_2', 'pay_3'])
})

test.each([
  ['a bill of a run that was taken back', { billId: june._id }, { reversedAt: now }, 'billing.not_found'],
  ['a bill of another house', { billId: 'hse_b:WATER:house:owner:2026-06:0' }, {}, 'billing.not_found'],
  ['a part of nothing', { billId: june._id, amountFen: 0 }, {}, 'payment.amount'],
  ['a part below zero', { billId: june._id, amountFen: -1 }, {}, 'payment.amount'],
  ['half a fen', { billId: june._id, amountFen: 0.5 }, {}, 'payment.amount'],
  ['more than is owed', { billId: june._id, amountFen: 10_001 }, {}, 'payment.amount'],
])('nobody pays %s', (_what, pick, more, code) => {
  expect(() => order([{ ...june, ...more }], [pick])).toThrow(code)
})
