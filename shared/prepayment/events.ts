import type { ToldEvent } from '../sentence'

export const prepaymentEvents = {
  'prepayment.asked': { zh: '有一笔预存转移待您审批', en: 'A prepayment to be moved waits for your approval' },
  'prepayment.passed': { zh: '预存转移已批准，已入账', en: 'The prepayment was moved and booked' },
  'prepayment.moved_away': {
    zh: '{label} 的预存款 {amount} 已转出，有疑问请联系物业',
    en: '{label}: {amount} of the prepayment were moved away; please ask us if that is not right',
    brief: { zh: '预存转出{amount}', en: '{amount} moved away' },
  },
  'prepayment.moved_in': {
    zh: '{label} 转入预存款 {amount}，将用于您今后的账单',
    en: '{label}: {amount} were moved into the prepayment; it pays the bills to come',
    brief: { zh: '预存转入{amount}', en: '{amount} moved in' },
  },
  'prepayment.rejected': { zh: '预存转移申请未通过', en: 'Moving the prepayment was turned down' },
  'prepayment.expired': {
    zh: '一份预存转移申请等待太久，已失效',
    en: 'A request to move a prepayment waited too long and has ended',
  },
} as const satisfies Record<string, ToldEvent>
