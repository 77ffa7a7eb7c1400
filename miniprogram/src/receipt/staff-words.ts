import type { Words } from '../ui/say'

/** Words of `receipt` that only staff read: Chinese, then English. */
export const receiptStaffWords = {
  'receipt.settledAt': ['到账时间', 'Received'],
  'receipt.number': ['编号', 'No.'],
  'receipt.method': ['方式', 'Paid by'],
  'receipt.state': ['状态', 'State'],
  'receipt.all': ['全部', 'All'],
  'receipt.asked': ['待作废确认', 'To be voided'],
  'receipt.none': ['还没有收据', 'No receipts yet'],
  'receipt.noneNext': ['每一笔到账都会自动编号。', 'Every payment that arrives gets its number by itself.'],
  'receipt.noneAsked': ['没有等待确认的作废申请', 'Nobody asks to void a receipt'],
  'receipt.askVoid': ['申请作废', 'Ask to void'],
  'receipt.voidPayer': ['新收据的缴款人（不改可留空）', 'Payer on the new receipt (empty: the same)'],
  'receipt.voidRule': [
    '只有当日未结账的收据可以作废，编号保留，另开一张；由另一人确认。',
    'Only on its own day, before closing. The number stays, another receipt follows; somebody else confirms.',
  ],
  'receipt.voidClosed': [
    '已过当日结账，不能作废；请走退款',
    'Its day is closed: it cannot be voided, refund it instead',
  ],
  'receipt.voidSent': ['已提交，等待会计确认', 'Sent; the accountant decides'],
  'receipt.voidAsked': ['{name} 于 {at} 申请作废：{reason}', '{name} asked {at}: {reason}'],
  'receipt.voidYes': ['同意作废', 'Void it'],
  'receipt.voidNo': ['不同意', 'Do not'],
  'receipt.voidDone': ['已处理', 'Done'],
} satisfies Words
