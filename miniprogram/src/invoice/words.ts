import type { Words } from '../ui/say'

/** Words of `invoice`: Chinese, then English. */
export const invoiceWords = {
  'receipt.houses': ['房屋', 'House'],
  'invoice.ask': ['申请发票', 'Ask for an invoice'],
  'invoice.kind': ['抬头类型', 'For'],
  'invoice.kind.personal': ['个人', 'A person'],
  'invoice.kind.company': ['单位', 'A company'],
  'invoice.buyer': ['抬头', 'Title'],
  'invoice.tax': ['税号（18 位统一社会信用代码）', 'Tax number (18 characters)'],
  'invoice.email': ['邮箱（选填）', 'E-mail (optional)'],
  'invoice.send': ['提交', 'Send'],
  'invoice.sent': ['已提交，开具后会在消息里通知', 'Sent; a message follows when it is issued'],
  'invoice.title': ['发票', 'Invoices'],
  'invoice.state.requested': ['待开具', 'To be issued'],
  'invoice.state.issued': ['已开具', 'Issued'],
  'invoice.state.declined': ['未开具', 'Not issued'],
  'invoice.state.red_due': ['待开红字', 'Red letter due'],
  'invoice.state.red': ['已冲红', 'Taken back'],
  'invoice.held': [
    '这笔缴费有退款正在办理，退款结束后按余额开票',
    'A refund of this payment is under way; the invoice follows for the rest',
  ],
  'invoice.download': ['下载发票 {number}', 'Invoice {number}'],
} satisfies Words
