import type { Told } from '../sentence'

export const merchantEvents = {
  'merchant.proposed': { zh: '商户号 {mchid} 的密钥待您批准', en: 'Keys of merchant {mchid} wait for your approval' },
  'merchant.approved': { zh: '商户号 {mchid} 的密钥已批准', en: 'The keys of merchant {mchid} were approved' },
  'merchant.rejected': { zh: '商户号 {mchid} 的密钥未批准', en: 'The keys of merchant {mchid} were not approved' },
} as const satisfies Record<string, Told>
