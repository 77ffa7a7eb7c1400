import type { Told } from '../sentence'

export const peopleEvents = {
  'people.joined': { zh: '有新成员加入了您的房屋', en: 'Somebody joined your house' },
  'people.claimed': { zh: '有新的房屋认领待审核', en: 'A house claim waits for review' },
  'people.claim_approved': { zh: '您的房屋认领已通过', en: 'Your claim was approved' },
  'people.claim_expired': {
    zh: '您的房屋认领等待太久，已失效，请重新提交',
    en: 'Your claim waited too long and has ended; please send it again',
  },
  'people.claim_rejected': { zh: '您的房屋认领未通过', en: 'Your claim was declined' },
  'people.left': { zh: '您的一项权限已结束', en: 'One of your roles has ended' },
} as const satisfies Record<string, Told>
