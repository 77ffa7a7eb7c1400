import { inWords, no, type Sentence, type Words } from '../sentence'
import type { InvoiceState } from './schema'

const STATE: Words<InvoiceState> = {
  requested: ['待开具', 'to be issued'],
  issued: ['已开具', 'issued'],
  declined: ['未开具', 'not issued'],
  red_due: ['待开红字', 'awaiting its red letter'],
  red: ['已冲红', 'taken back'],
}

export const invoiceRefusals = {
  'invoice.not_found': no(404, '找不到这张发票', 'This invoice was not found'),
  'invoice.nothing': no(
    409,
    '这笔缴费没有可开票的金额：押金不开票，已退的款不能再开',
    'Nothing of this payment can be invoiced: a deposit is not, nor what went back',
  ),
  'invoice.exists': no(409, '这笔缴费已申请过发票', 'An invoice was already requested for this payment'),
  'invoice.held': no(
    409,
    '这笔缴费有退款正在办理，退款结束后即可按余额开票',
    'A refund of this payment is under way; the invoice can be issued for the rest once it has ended',
    true,
  ),
  'invoice.tax_number': no(
    400,
    '税号不正确，请核对统一社会信用代码',
    'The tax number is not valid; please compare it with the business licence',
  ),
  'invoice.wrong_state': inWords(no(409, '发票现在是“{state}”，不能这样操作', 'The invoice is now “{state}”'), {
    state: STATE,
  }),
  'invoice.number': no(400, '发票号码应为 20 位或 8 位数字', 'An invoice number has 20 or 8 digits'),
  'invoice.number_used': no(409, '这个发票号码已登记过', 'This invoice number is already entered'),
  'invoice.file': no(400, '发票文件须为 PDF', 'The file of an invoice must be a PDF'),
} as const satisfies Record<string, Sentence>
