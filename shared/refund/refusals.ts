import { no, type Sentence } from '../sentence'

/** Refusals of refunds. */
export const refundRefusals = {
  'refund.not_found': no(404, '找不到这笔退款', 'This refund was not found'),
  'refund.at_desk': no(
    409,
    '这笔款是柜台收的，不能由微信退回；请到柜台办理',
    'This money was taken at the desk; WeChat Pay cannot give it back, please ask there',
  ),
  'refund.not_paid': no(409, '这笔支付没有可退的款', 'Nothing of this payment can be refunded'),
  'refund.deposit': no(409, '押金请在押金页面申请退还', 'A deposit is asked back on its own page'),
  'refund.exceeds': no(409, '最多可退 {yuan} 元', 'At most {yuan} yuan can be refunded'),
  'refund.part': no(400, '退款项目有误，请重新选择', 'Please choose again what is to be refunded'),
  'refund.frozen': no(409, '这笔支付正在核查，暂不能退款', 'This payment is being looked into; no refund until then'),
  'refund.too_late': no(
    409,
    '支付已超过 365 天，请到客服中心办理',
    'WeChat refunds within 365 days; please visit the desk',
  ),
  'refund.too_many': no(409, '同一笔支付最多退款 50 次', 'A payment can be refunded at most 50 times'),
  'refund.prepayment_used': no(
    409,
    '预存款已被冲抵，目前只剩 {yuan} 元',
    'The prepayment has been used meanwhile; {yuan} yuan are left',
  ),
} as const satisfies Record<string, Sentence>
