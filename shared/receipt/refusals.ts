import { no, type Sentence } from '../sentence'

export const receiptRefusals = {
  'receipt.not_found': no(404, '找不到这张收据', 'This receipt was not found'),
  'receipt.unknown_code': no(
    404,
    '没有这个验证码。请核对后再试；不是我们开具的收据没有验证码',
    'No receipt of ours has this code. Please compare it with the paper and try again',
  ),
  'receipt.day_closed': no(
    409,
    '已过当日结账，不能作废；请走退款，由红字收据冲销',
    'The day is closed, so it cannot be voided; refund it instead, and a reversal receipt follows',
  ),
  'receipt.not_valid': no(409, '这张收据已作废或已冲销', 'This receipt is void or reversed already'),
  'receipt.void_asked': no(409, '作废申请已在等待会计确认', 'Voiding it is already waiting for the accountant'),
  'receipt.void_not_asked': no(409, '没有待处理的作废申请', 'Nobody has asked to void it'),
} as const satisfies Record<string, Sentence>
