import { no, type Sentence } from '../sentence'

export const prepaymentRefusals = {
  'prepayment.not_found': no(404, '找不到这份预存转移申请', 'This request was not found'),
  'prepayment.too_much': no(
    409,
    '这笔预存款目前只有 {yuan} 元，请改金额重新提交',
    'Only {yuan} yuan are held; please ask again for less',
  ),
  'prepayment.no_such_payer': no(
    409,
    '这户没有这位缴费人，请重新选择',
    'Nobody pays under that name in this house; please choose again',
  ),
  'prepayment.same': no(
    400,
    '转出与转入是同一户同一人，请另选',
    'Both sides are the same payer of the same house; please choose another',
  ),
} as const satisfies Record<string, Sentence>
