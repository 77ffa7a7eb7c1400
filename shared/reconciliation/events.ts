import type { Told } from '../sentence'

export const reconciliationEvents = {
  'reconciliation.differs': { zh: '{date} 微信支付对账不符，请核查', en: 'WeChat Pay of {date} does not agree' },
} as const satisfies Record<string, Told>
