import type { Told } from '../sentence'

export const refundEvents = {
  'refund.requested': { zh: '有一笔退款 {amount} 待您核对', en: 'A refund of {amount} waits to be checked' },
  'refund.checked': { zh: '有一笔退款 {amount} 待您审批', en: 'A refund of {amount} waits for your approval' },
  'refund.approved': {
    zh: '退款 {amount} 已批准，正在退回，无需操作',
    en: 'Your refund of {amount} is on its way; nothing to do',
  },
  'refund.expired': {
    zh: '退款 {amount} 的申请等待太久，已失效，如仍需要请重新申请',
    en: 'Your refund of {amount} waited too long and has ended; please ask again if you still want it',
  },
  'refund.rejected': {
    zh: '退款 {amount} 的申请未通过，请查看原因',
    en: 'Your refund of {amount} was not approved; see why',
  },
  'refund.done': { zh: '退款 {amount} 已到账，请查收', en: 'Your refund of {amount} has arrived; please check' },
  'refund.failed': {
    zh: '退款 {amount} 未成功，款项仍在小区账上',
    en: 'The refund of {amount} failed; the money is still with the estate',
  },
  'refund.abnormal': { zh: '退款异常，请到商户平台处理', en: 'A refund is abnormal; see the merchant platform' },
} as const satisfies Record<string, Told>
