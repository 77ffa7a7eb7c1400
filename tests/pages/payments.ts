import type { PaymentView } from '../../shared/payment/schema'
import type { ReceiptView } from '../../shared/receipt/schema'
import type { RefundView } from '../../shared/refund/schema'
import { billOf } from './fees'

const NOW = Date.now()
const pay = {
  timeStamp: '1',
  nonceStr: 'nonce',
  package: 'prepay_id=wx1',
  signType: 'RSA' as const,
  paySign: 'sign',
}
/** An order of one water bill, waiting to be paid. */
export const orderOf = (over: Partial<PaymentView> = {}): PaymentView => ({
  paymentId: 'pay_1',
  estateId: 'est_1',
  state: 'prepaid',
  totalFen: 5_762,
  createdAt: NOW,
  expiresAt: NOW + 900_000,
  paidAt: null,
  settledAt: null,
  closedAt: null,
  refundedFen: 0,
  lines: [
    {
      houseId: 'hou_501',
      houseLabel: '3 栋 2 单元 501',
      billId: billOf().billId,
      item: 'WATER',
      about: { kind: 'number', number: 'W-501' },
      period: '2026-10',
      amountFen: 5_762,
      ended: null,
      reopens: false,
      refundableFen: 0,
    },
  ],
  refunds: [],
  frozen: null,
  pay,
  mine: true,
  payerName: null,
  ...over,
})
export const paidOf = (over: Partial<PaymentView> = {}): PaymentView =>
  orderOf({
    state: 'paid',
    paidAt: NOW,
    settledAt: NOW,
    pay: null,
    lines: orderOf().lines.map(line => ({ ...line, ended: 'bill', refundableFen: line.amountFen })),
    ...over,
  })
export const receiptOf = (over: Partial<ReceiptView> = {}): ReceiptView => ({
  receiptId: 'rct_1',
  paymentId: 'pay_1',
  number: 'HP2026-000017',
  kind: 'payment',
  state: 'valid',
  method: 'WECHAT',
  amountFen: 5_762,
  settledAt: NOW,
  asked: null,
  payer: '林晓梅',
  houses: ['3 栋 2 单元 501'],
  lines: [],
  capitals: '伍拾柒元陆角贰分',
  reverses: null,
  reversedFen: 0,
  voided: null,
  ...over,
})
export const refundOf = (over: Partial<RefundView> = {}): RefundView => ({
  refundId: 'rfd_1',
  paymentId: 'pay_1',
  estateId: 'est_1',
  houses: ['3 栋 2 单元 501'],
  payer: '林晓芸',
  amountFen: 5_762,
  reason: '重复缴费',
  state: 'requested',
  waitsFor: 'check',
  requestedAt: NOW,
  checkedAt: null,
  approvedAt: null,
  doneAt: null,
  note: '',
  mine: false,
  parts: [{ houseId: 'hou_501', houseLabel: '3 栋 2 单元 501', item: 'WATER', period: '2026-10', amountFen: 5_762 }],
  ...over,
})
