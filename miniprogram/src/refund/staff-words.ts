import type { Words } from '../ui/say'

/** Words of `refund` that only staff read: Chinese, then English. */
export const refundStaffWords = {
  'refund.waiting': ['待办', 'Waiting'],
  'refund.all': ['全部', 'All'],
  'refund.none': ['没有待处理的退款', 'No refund waits'],
  'refund.noneNext': ['有人申请退款时，会在消息里通知。', 'When somebody asks for one, you get a message.'],
  'refund.noneAll': ['还没有退款', 'No refunds yet'],
  'refund.amount': ['退款金额', 'Amount'],
  'refund.reasonHead': ['原因', 'Reason'],
  'refund.when': ['申请时间', 'Asked'],
  'refund.state': ['状态', 'State'],
  'refund.step.asked': ['申请', 'Asked'],
  'refund.step.check': ['核对', 'Checked'],
  'refund.step.approval': ['审批', 'Approved'],
  'refund.step.money': ['退回', 'Gone back'],
  'refund.check': ['核对无误', 'Checked, correct'],
  'refund.approve': ['批准退款', 'Approve'],
  'refund.reject': ['不通过', 'Reject'],
  'refund.note': ['说明（不通过时请写原因）', 'Note (say why when you reject)'],
  'refund.three': [
    '申请、核对、审批必须是三个不同的人；您已经办过其中一步。',
    'Asking, checking and approving need three persons; you had a hand in this one.',
  ],
  'refund.notYours': ['这一步由其他岗位办理。', 'Another role takes this step.'],
  'refund.approveRule': [
    '主管最多批准 {amount}，超过由经理批准。批准后立即向微信支付申请退回。',
    'A supervisor approves up to {amount}, the manager any amount. WeChat Pay is asked at once.',
  ],
  'refund.decided': ['已处理', 'Done'],
  'refund.abnormal': [
    '微信支付退不回去（例如用户的账户已注销）。请登录微信商户平台改退到其他账户，完成后这里会自动更新。',
    'WeChat Pay cannot return it (for example, the account is gone). Choose another account on the merchant platform; this page then follows.',
  ],
  'refund.open': ['退款详情', 'Refund'],
} satisfies Words
