import type { Words } from '../ui/say'

/** Words of `refund`: Chinese, then English. */
export const refundWords = {
  'refund.ask': ['申请退款', 'Ask for a refund'],
  'refund.which': ['退哪几项', 'Which of these'],
  'refund.part': ['只退这一项的一部分（元，留空为全部）', 'Only a part of it (yuan; empty: all)'],
  'refund.reason': ['退款原因', 'Reason'],
  'refund.reasonHint': ['例如：重复缴费', 'For example: paid twice'],
  'refund.sendOf': ['申请退 {amount}', 'Ask for {amount} back'],
  'refund.gone': ['已退或正在退 {amount}，原付 {of}', '{amount} of {of} went back or is on its way'],
  'refund.most': ['最多 {amount}', 'At most {amount}'],
  'refund.wrong': [
    '请填写大于 0、不超过 {amount} 的金额，最多两位小数',
    'More than 0 and at most {amount}, with two decimals',
  ],
  'refund.sent': ['已提交，物业核对并审批后原路退回', 'Sent. It goes back the way it came once two people have agreed'],
  'refund.how': [
    '客服核对、主管或经理审批后，由微信支付原路退回。',
    'The desk checks, a supervisor or manager approves, WeChat Pay returns it the way it came.',
  ],
  'refund.title': ['退款', 'Refunds'],
  'refund.reopens': [
    '退款后，这些账单会重新变为待缴：{bills}',
    'Once it is refunded, these bills are due again: {bills}',
  ],
  'refund.reopened': ['已退款，这些账单重新待缴：{bills}', 'Refunded; these bills are due again: {bills}'],
  'refund.payAgain': ['去缴费', 'Pay'],
} satisfies Words
