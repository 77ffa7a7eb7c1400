import type { Told } from '../sentence'

export const waiverEvents = {
  'waiver.requested': { zh: '有一份减免申请待复核', en: 'A waiver waits to be checked' },
  'waiver.checked': { zh: '有一份减免申请待审批', en: 'A waiver waits for approval' },
  'waiver.approved': { zh: '减免已批准', en: 'A waiver was approved' },
  'waiver.expired': { zh: '一份减免申请等待太久，已失效', en: 'A waiver waited too long and has ended' },
  'waiver.rejected': { zh: '减免申请未通过', en: 'A waiver was turned down' },
} as const satisfies Record<string, Told>
