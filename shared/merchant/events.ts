import type { Told } from '../sentence'

export const merchantEvents = {
  'merchant.requested': { zh: '商户号 {mchid} 的密钥待您批准', en: 'Keys of merchant {mchid} wait for your approval' },
  'merchant.approved': {
    zh: '收款商户将于 {when} 改为 {mchid}，如有疑问请在此之前停止',
    en: 'Payments will go to merchant {mchid} from {when}; stop it before then if in doubt',
  },
  'merchant.changed': { zh: '收款商户 {mchid} 已启用', en: 'Payments now go to merchant {mchid}' },
  'merchant.stopped': {
    zh: '更换收款商户为 {mchid} 已停止，收款不变',
    en: 'The change to merchant {mchid} was stopped; payments go where they went',
  },
  'merchant.expired': {
    zh: '商户号 {mchid} 的密钥等待太久，已删除',
    en: 'The keys of merchant {mchid} waited too long and were deleted',
  },
  'merchant.rejected': { zh: '商户号 {mchid} 的密钥未批准', en: 'The keys of merchant {mchid} were not approved' },
} as const satisfies Record<string, Told>
