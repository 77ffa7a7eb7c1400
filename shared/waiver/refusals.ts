import { no, type Sentence } from '../sentence'

export const waiverRefusals = {
  'waiver.not_found': no(404, '找不到这份减免申请', 'This waiver was not found'),
  'waiver.too_much': no(409, '最多可减免 ¥{yuan}', 'At most ¥{yuan} can be let go'),
  'waiver.bill_needed': no(400, '请选择要减免的账单', 'Please choose the bill'),
} as const satisfies Record<string, Sentence>
