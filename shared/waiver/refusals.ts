import { no, type Sentence } from '../sentence'

export const waiverRefusals = {
  'waiver.not_found': no(404, '找不到这份减免申请', 'This waiver was not found'),
  'waiver.wrong_state': no(
    409,
    '减免申请现在是“{state}”，不能这样操作',
    'The waiver is now “{state}”, so this is not possible',
  ),
  'waiver.self_approval': no(
    403,
    '申请、复核与审批须由不同的人完成',
    'Asking, checking and approving are done by different persons',
  ),
  'waiver.over_limit': no(
    403,
    '超过主管 ¥{yuan} 的权限，请经理审批',
    'This is above the supervisor’s ¥{yuan}; a manager approves it',
  ),
  'waiver.too_much': no(409, '最多可减免 ¥{yuan}', 'At most ¥{yuan} can be let go'),
  'waiver.bill_needed': no(400, '请选择要减免的账单', 'Please choose the bill'),
} as const satisfies Record<string, Sentence>
