import type { Told } from '../sentence'

export const invoiceEvents = {
  'invoice.requested': { zh: '有新的开票申请', en: 'Somebody asks for an invoice' },
  'invoice.issued': { zh: '发票已开具，可下载', en: 'Your invoice is ready' },
  'invoice.declined': { zh: '开票申请未通过，请查看原因', en: 'The invoice was not issued; see why' },
  'invoice.red_issued': { zh: '退款的红字发票已开具', en: 'The red-letter invoice of your refund is ready' },
  'invoice.red_due': { zh: '有退款需要开具红字发票', en: 'A refund needs a red-letter invoice' },
} as const satisfies Record<string, Told>
