import type { ToldEvent } from '../sentence'

export const billingEvents = {
  'billing.issued': {
    zh: '{label} {period} 账单 {amount} 已出，请在 {dueOn} 前查看并缴纳',
    en: '{label}: bills of {period}, {amount}, are ready; please look and pay by {dueOn}',
    brief: { zh: '{amount} {dueOn}前缴', en: '{amount} by {dueOn}' },
  },
  'billing.due_soon': {
    zh: '{label} {period} 账单 {amount} 将于 {dueOn} 到期，请及时缴纳',
    en: '{label}: {amount} for {period} is due on {dueOn}; please pay by then',
    brief: { zh: '{amount} {dueOn}到期', en: '{amount} due {dueOn}' },
  },
  'billing.overdue': {
    zh: '{label} {period} 账单 {amount} 已过缴费日 {dueOn}，请尽快缴纳',
    en: '{label}: {amount} for {period} was due on {dueOn}; please pay soon',
    brief: { zh: '{amount} {dueOn}逾期', en: '{amount} late {dueOn}' },
  },
  'billing.drawn': {
    zh: '预存款已冲抵账单 {amount}，可查看余额',
    en: 'Your prepayment has settled bills of {amount}; see what is left',
  },
  'billing.taken_back': {
    zh: '账单已撤销，已付款转为预存',
    en: 'Bills were taken back; what you paid is now a prepayment',
  },
  'billing.charge_asked': { zh: '有一笔单项收费待您审批', en: 'A single charge waits for your approval' },
  'billing.charge_decided': { zh: '您申请的单项收费已审批', en: 'The charge you asked for was decided' },
  'billing.charge_expired': { zh: '一笔单项收费等待太久，已失效', en: 'A single charge waited too long and has ended' },
  'billing.charge_reversed': {
    zh: '您的一笔费用已撤销，已付的转为预存款',
    en: 'A charge of yours was taken back; what you paid is now a prepayment',
  },
  'billing.sale_asked': { zh: '有一份过户更正待您审批', en: 'A correction of a sale waits for your approval' },
  'billing.sale_corrected': {
    zh: '房屋的过户登记已更正，账单归属有变化，请查看',
    en: 'The sale of the house was put right; whose bills are whose has changed',
  },
  'billing.sale_declined': { zh: '过户更正未通过', en: 'The correction of a sale was turned down' },
  'billing.sale_expired': {
    zh: '一份过户更正等待太久，已失效',
    en: 'A correction of a sale waited too long and has ended',
  },
  'billing.charged': {
    zh: '{label} 新增一笔费用 {amount}，请在 {dueOn} 前查看并缴纳',
    en: '{label}: a new charge of {amount}; please look and pay by {dueOn}',
    brief: { zh: '新费用{amount}', en: 'New: {amount}' },
  },
} as const satisfies Record<string, ToldEvent>
