import { no, type Sentence } from '../sentence'

export const outageRefusals = {
  'outage.not_found': no(404, '找不到这个停供通知', 'This outage was not found'),
  'outage.wrong_state': no(409, '这个通知现在不能这样操作，请刷新后再看', 'This cannot be done now; please look again'),
  'outage.ends_before': no(400, '恢复时间须晚于开始时间', 'It cannot end before it begins'),
  'outage.over': no(
    400,
    '预计恢复时间已经过去，请改正',
    'The time it is expected back has passed already; put it right',
  ),
  'outage.nobody': no(
    400,
    '这个范围里没有房屋受影响，请检查阀门或房号',
    'No house is affected by this scope; check the valves or doors',
  ),
  'outage.unknown_door': no(400, '没有房屋 {door}', 'There is no house {door}'),
  'outage.short_notice': no(
    400,
    '计划{utility}须提前 {hours} 小时通知，请把开始时间往后改',
    'Planned work on {utility} is announced {hours} hours before; please let it begin later',
  ),
  'outage.own_draft': no(
    403,
    '不能批准自己提交的计划，请另一位经理批准',
    'You cannot approve your own plan; another manager has to',
  ),
  'outage.not_approver': no(403, '计划检修由经理批准后发布', 'Planned work goes out once a manager approves it'),
  'outage.not_later': no(
    400,
    '延长后的时间须晚于现在和原定恢复时间',
    'It has to be later than now and than said before',
  ),
  'outage.restored_before': no(400, '恢复时间不能早于开始时间', 'It cannot be back before it stopped'),
  'outage.restored_later': no(400, '恢复时间不能在将来', 'It cannot be back in the future'),
  'outage.begun': no(
    409,
    '已经开始，不能取消；恢复后请登记恢复',
    'It has begun and cannot be called off; say when it is back',
  ),
  'outage.too_many_houses': no(
    400,
    '一次最多通知 {most} 户，请分开发布',
    'One outage reaches {most} houses at most; make several',
  ),
} as const satisfies Record<string, Sentence>
