import { no, type Sentence } from '../sentence'

/** What whoever checks or approves something may be told, whatever it is. */
export const approvalRefusals = {
  'approval.wrong_state': no(
    409,
    '这份申请已有人处理，请刷新',
    'Somebody has dealt with this request already; please refresh',
  ),
  'approval.not_checked': no(409, '请先由同事复核，再审批', 'A colleague checks it first, then it is approved'),
  'approval.expired': no(
    409,
    '这份申请等待太久，已失效，请重新提交',
    'This request waited too long and has ended; please make it again',
  ),
  'approval.same_person': no(
    403,
    '申请、复核与审批须由不同的人完成',
    'Requesting, checking and approving are done by different persons',
  ),
  'approval.own_household': no(
    403,
    '不能复核或审批自己或同住人的申请',
    'Nobody checks or approves what the own household gains by',
  ),
  'approval.over_limit': no(
    403,
    '超过您 ¥{yuan} 的权限（同一户 30 天内合计），请经理审批',
    'This is above your ¥{yuan} for one house in 30 days; a manager approves it',
  ),
} as const satisfies Record<string, Sentence>
