import { no, type Sentence } from '../sentence'

export const followupRefusals = {
  'followup.not_found': no(404, '找不到这次回访', 'This follow-up was not found'),
  'followup.over': no(409, '这次回访已经有人完成，请刷新', 'Somebody has done this follow-up already; please refresh'),
  'followup.own_work': no(403, '这项工作由您处理，请同事来回访', 'You did this work; a colleague asks how it was'),
  'followup.rating_needed': no(400, '请记录对方的评价', 'Please note how they rate it'),
  'followup.words_needed': no(400, '请写明对方反映的问题', 'Please write down what is not well'),
  'followup.no_ticket': no(
    409,
    '没有联系上，或没有对应的工单，不能这样继续',
    'Nobody was reached, or there is no ticket to go on with',
  ),
  'followup.no_phone': no(404, '没有登记电话', 'No telephone number is known'),
  'followup.period': no(
    400,
    '请选择一年以内的起止日期，起始日不晚于结束日',
    'Please choose at most a year, its first day not after its last',
  ),
} as const satisfies Record<string, Sentence>
