import type { Words } from '../ui/say'

/** Words of `invoice` that only staff read: Chinese, then English. */
export const invoiceStaffWords = {
  'invoice.state': ['状态', 'State'],
  'invoice.waits': ['等退款结束', 'Waits for a refund'],
  'invoice.none': ['这里没有发票申请', 'No invoices here'],
  'invoice.noneNext': ['住户在缴费记录里申请。', 'Households ask for them from their payments.'],
  'invoice.amount': ['金额', 'Amount'],
  'invoice.number': ['发票号码', 'Invoice number'],
  'invoice.file': ['发票文件（PDF）', 'The invoice (PDF)'],
  'invoice.chooseFile': ['选择 PDF', 'Choose a PDF'],
  'invoice.changeFile': ['换一个文件', 'Another file'],
  'invoice.uploading': ['上传中 {n}%', 'Uploading {n}%'],
  'invoice.uploadFailed': ['上传失败，请再试一次', 'The upload failed; please try again'],
  'invoice.issue': ['登记开具', 'Enter as issued'],
  'invoice.red': ['登记红字发票', 'Enter the red letter'],
  'invoice.redDue': ['需冲红 {amount}', '{amount} to take back'],
  'invoice.decline': ['不予开具', 'Decline'],
  'invoice.declineWhy': ['原因（住户会看到）', 'Why (the household reads it)'],
  'invoice.done': ['已登记', 'Entered'],
  'invoice.asked': ['申请时间', 'Asked'],
} satisfies Words
