import type { ToldEvent } from '../sentence'

export const depositEvents = {
  'deposit.step': { zh: '{label} 有一笔押金退还待您办理', en: '{label}: a deposit to go back waits for you' },
  'deposit.refused': {
    zh: '{label} 的押金 {amount} 退还申请未通过，点开看原因',
    en: '{label}: giving back the deposit of {amount} was turned down; the reason is inside',
    brief: { zh: '押金退还未通过', en: 'Deposit not given back' },
  },
  'deposit.paid': {
    zh: '{label} 的押金 {amount} 已退还，请签收',
    en: '{label}: {amount} of the deposit were paid back; please sign for it',
    brief: { zh: '押金已退，请签收', en: 'Deposit back; please sign' },
  },
} as const satisfies Record<string, ToldEvent>
