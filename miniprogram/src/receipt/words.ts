import type { Words } from '../ui/say'

/** Words of `receipt`: Chinese, then English. */
export const receiptWords = {
  'receipt.title': ['收据', 'Receipts'],
  'receipt.numbering': ['正在编号，通常几秒钟。', 'Numbering, usually a few seconds.'],
  'receipt.stamp.WECHAT': ['微信支付', 'WeChat Pay'],
  'receipt.stamp.CASH': ['现金收讫', 'Cash received'],
  'receipt.stamp.POS': ['银行收讫', 'Bank received'],
  'receipt.stamp.BANK': ['银行收讫', 'Bank transfer'],
  'receipt.payer': ['缴款人', 'Paid by'],
  'receipt.capitals': ['大写', 'In capitals'],
  'receipt.reversal': ['红字收据', 'Reversal'],
  'receipt.reverses': ['冲销 {number}', 'Reverses {number}'],
  'receipt.pdf': ['下载 PDF 收据', 'PDF receipt'],
  'receipt.verify': [
    '验证码 {code}，任何人可在核验页查真伪。',
    'Verification code {code}: anybody can check it on the public page.',
  ],
  'receipt.missing': [
    '字体里没有这些字：{letters}，PDF 中以编码表示。',
    'No font has these characters: {letters}. The PDF shows their codes.',
  ],
  'receipt.state.valid': ['有效', 'Valid'],
  'receipt.state.partly_reversed': ['部分冲销', 'Partly reversed'],
  'receipt.state.reversed': ['已冲销', 'Reversed'],
  'receipt.state.void': ['已作废', 'Void'],
  'receipt.amount': ['金额', 'Amount'],
  'receipt.voidWhy': ['作废原因', 'Why it is void'],
} satisfies Words
