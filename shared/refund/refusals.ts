import { no, type Sentence } from '../sentence'

/** Refusals of refunds. */
export const refundRefusals = {
  'refund.not_found': no(404, '找不到这笔退款', 'This refund was not found'),
  'refund.not_paid': no(409, '这笔支付没有可退的款', 'Nothing of this payment can be refunded'),
  'refund.exceeds': no(409, '最多可退 {yuan} 元', 'At most {yuan} yuan can be refunded'),
  'refund.part': no(400, '退款项目有误，请重新选择', 'Please choose again what is to be refunded'),
  'refund.frozen': no(409, '这笔支付正在核查，暂不能退款', 'This payment is being looked into; no refund until then'),
  'refund.too_late': no(
    409,
    '支付已超过 365 天，请到客服中心办理',
    'WeChat refunds within 365 days; please visit the desk',
  ),
  'refund.too_many': no(409, '同一笔支付最多退款 50 次', 'A payment can be refunded at most 50 times'),
  'refund.wrong_state': no(409, '这笔退款现在是“{state}”，不能这样操作', 'The refund is now “{state}”'),
  'refund.self_approval': no(403, '申请、核对、审批须由不同的人完成', 'Request, check and approval need three persons'),
  'refund.not_checked': no(409, '请先由会计或客服核对', 'It must be checked first'),
  'refund.above_limit': no(403, '超过 {yuan} 元须由经理审批', 'Above {yuan} yuan the manager approves'),
  'refund.prepayment_used': no(
    409,
    '预存款已被冲抵，目前只剩 {yuan} 元',
    'The prepayment has been used meanwhile; {yuan} yuan are left',
  ),
} as const satisfies Record<string, Sentence>
