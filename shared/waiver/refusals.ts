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
    '超过主管 ¥{yuan} 的权限（同一户 30 天内合计），请经理审批',
    'This is above the supervisor’s ¥{yuan} for one house in 30 days; a manager approves it',
  ),
  'waiver.own_household': no(
    403,
    '不能审批自己或同住人的减免',
    'Nobody checks or approves a waiver for the own household',
  ),
  'waiver.too_much': no(409, '最多可减免 ¥{yuan}', 'At most ¥{yuan} can be let go'),
  'waiver.bill_needed': no(400, '请选择要减免的账单', 'Please choose the bill'),
} as const satisfies Record<string, Sentence>
