import { no, type Sentence } from '../sentence'

export const dutyRefusals = {
  'duty.not_found': no(404, '找不到这次交班', 'This hand-over was not found'),
  'duty.period': no(
    400,
    '请选择五周以内的起止日期，起始日不晚于结束日',
    'Please choose at most five weeks, the first day not after the last',
  ),
  'duty.no_monday': no(400, '排班按周保存，请从周一开始', 'A week of shifts begins on a Monday'),
  'duty.week_over': no(409, '这一周已经过去，不能再改排班', 'This week is over; its shifts stay as they were'),
  'duty.other_week': no(400, '{day} 不在这一周里', '{day} is not in this week'),
  'duty.no_span': no(400, '“{name}”的起止时间相同', '“{name}” begins and ends at the same time'),
  'duty.not_staff': no(
    400,
    '{name} 已不在本小区任职，请换人',
    '{name} does not work here; please choose somebody else',
  ),
  'duty.twice': no(400, '{name} 在 {day} 同时排了两个班', '{name} is on two shifts at once on {day}'),
  'duty.to_oneself': no(400, '不能交班给自己', 'You cannot hand over to yourself'),
  'duty.nothing': no(400, '没有要交接的工单、钥匙或说明', 'There is nothing to hand over: no ticket, key or note'),
  'duty.not_in_hand': no(
    409,
    '有工单已不在您手上，请刷新后再交班',
    'A ticket is not in your hands any more; please refresh',
  ),
  'duty.not_taker': no(403, '这次交班不是交给您的', 'This was not handed over to you'),
  'duty.answered': no(409, '这次交班已有结果，请刷新', 'This hand-over is settled already; please refresh'),
} as const satisfies Record<string, Sentence>
