import { inWords, no, type Sentence, type Words } from '../sentence'
import type { PaymentState } from './machine'

const STATE: Words<PaymentState> = {
  created: ['待支付', 'waiting to be paid'],
  prepaid: ['待支付', 'waiting to be paid'],
  closing: ['取消中', 'being cancelled'],
  closed: ['已取消', 'cancelled'],
  paid: ['已支付', 'paid'],
  partially_refunded: ['部分退款', 'refunded in part'],
  refunded: ['已退款', 'refunded'],
}

/** Refusals of payments. */
export const paymentRefusals = {
  'payment.not_found': no(404, '找不到这笔支付', 'This payment was not found'),
  'payment.nothing': no(400, '请选择要缴的账单', 'Please choose what to pay'),
  'payment.bill_twice': no(400, '同一张账单选了两次', 'A bill was chosen twice'),
  'payment.bill_settled': no(409, '{bill} 已经缴清，请刷新', '{bill} is already paid; please refresh'),
  'payment.bill_reserved': no(
    409,
    '{bill} 正在另一笔支付中，请先完成或取消那一笔',
    '{bill} is being paid in another order; finish or cancel that one first',
  ),
  'payment.order_open': no(
    409,
    '{bill} 正在手机上支付，微信暂不能关闭该订单；{until} 前请勿重复收款，稍后再试',
    '{bill} is being paid on a phone, and WeChat Pay does not close that order yet; wait until {until} at most',
    true,
  ),
  'payment.method_twice': no(400, '同一种收款方式请合并成一行', 'A way of paying stands twice; put it in one line'),
  'payment.given': no(
    400,
    '实收现金不能少于 {yuan} 元；只有现金才填实收',
    'At least {yuan} yuan must be given, and only of cash',
  ),
  'payment.reference_needed': no(
    400,
    '转账请填流水号，刷卡请填签购单号',
    'A transfer needs its reference, a card the number of the terminal’s slip',
  ),
  'payment.lines_differ': no(
    409,
    '应收共 {yuan} 元，与收款金额不一致；请刷新后重新核对',
    'What is chosen comes to {yuan} yuan, which the money does not; refresh and compare',
  ),
  'payment.slip_used': no(409, '这张签购单已经入过账，请核对单号', 'This slip has paid already; compare its number'),
  'payment.amount': no(400, '金额须大于 0 且不超过欠费', 'The amount is more than 0 and at most what is owed'),
  'payment.part_not_allowed': no(409, '本小区的账单须一次缴清', 'In this estate a bill is paid as a whole'),
  'payment.prepay_not_yours': no(403, '预存由业主或家属办理', 'Only owners and their family pay in advance'),
  'payment.prepay_limit': no(
    409,
    '最多预存 12 个月，目前还可预存 {yuan} 元',
    'At most 12 months can be paid in advance: now {yuan} yuan',
  ),
  'payment.prepay_too_much': no(
    409,
    '超过可预存的上限（最多 {months} 个月）；请减少金额，或由业主本人办理',
    'This is more than can be paid in advance (at most {months} months); take less, or ask the owner to do it',
  ),
  'payment.one_estate': no(400, '请分小区缴费', 'Houses of different estates are paid separately'),
  'payment.not_configured': no(503, '本小区尚未开通微信支付', 'WeChat Pay is not set up for this estate yet'),
  'payment.not_frozen': no(409, '这笔支付没有被冻结', 'This payment is not frozen'),
  'payment.wrong_state': inWords(no(409, '这笔支付现在是“{state}”，不能这样操作', 'The payment is now “{state}”'), {
    state: STATE,
  }),
} as const satisfies Record<string, Sentence>
