import type { Told } from '../sentence'

export const ledgerEvents = {
  'ledger.bulk_looks': {
    zh: '有人一小时内查看了很多住户的费用',
    en: 'Somebody looked at the fees of many houses within an hour',
  },
  'ledger.unproved': { zh: '账目核对不符，请立即检查', en: 'The books do not prove; please look at once' },
} as const satisfies Record<string, Told>
