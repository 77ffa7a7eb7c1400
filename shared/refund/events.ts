import type { Told } from '../sentence'

export const refundEvents = {
  'refund.requested': { zh: '有一笔退款申请待核对', en: 'A refund waits to be checked' },
  'refund.checked': { zh: '有一笔退款待审批', en: 'A refund waits for approval' },
  'refund.approved': { zh: '您的退款已批准，正在退回', en: 'Your refund was approved and is on its way' },
  'refund.expired': {
    zh: '退款申请等待太久，已失效，如仍需要请重新申请',
    en: 'Your refund waited too long and has ended; please ask again if you still want it',
  },
  'refund.rejected': { zh: '您的退款申请未通过', en: 'Your refund was not approved' },
  'refund.done': { zh: '退款 {amount} 已到账，请查收', en: 'Your refund of {amount} has arrived; please check' },
  'refund.failed': {
    zh: '退款 {amount} 未成功，款项仍在小区账上',
    en: 'The refund of {amount} failed; the money is still with the estate',
  },
  'refund.abnormal': { zh: '退款异常，请到商户平台处理', en: 'A refund is abnormal; see the merchant platform' },
} as const satisfies Record<string, Told>
