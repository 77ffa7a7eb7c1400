import type { Told } from '../sentence'

export const tariffEvents = {
  'tariff.rejected': { zh: '您提出的价格未通过，请看原因', en: 'A price you proposed was turned down; see the reason' },
} as const satisfies Record<string, Told>
