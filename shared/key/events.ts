import type { Told } from '../sentence'

export const keyEvents = {
  'key.handed_over': { zh: '钥匙 {number} 已交付', en: 'Keys {number} were handed over' },
  'key.lent': { zh: '您家的钥匙 {number} 已借出', en: 'Keys {number} of your house were lent' },
  'key.returned': { zh: '钥匙 {number} 已归还', en: 'Keys {number} were returned' },
  'key.lost': { zh: '钥匙 {number} 遗失，将更换门锁', en: 'Keys {number} are lost; the lock will be changed' },
  'key.overdue': { zh: '钥匙 {number} 逾期未还', en: 'Keys {number} are overdue' },
} as const satisfies Record<string, Told>
