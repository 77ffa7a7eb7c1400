import type { Told } from '../sentence'

export const receiptEvents = {
  'receipt.void_requested': { zh: '收据 {number} 申请作废，请确认', en: 'Somebody asks to void receipt {number}' },
  'receipt.voided': { zh: '收据 {number} 已作废，将重新开具', en: 'Receipt {number} is void; a new one follows' },
  'receipt.void_rejected': { zh: '收据 {number} 的作废申请未通过', en: 'Receipt {number} was not voided' },
} as const satisfies Record<string, Told>
