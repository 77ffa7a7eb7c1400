import { no, type Sentence } from '../sentence'

export const complaintRefusals = {
  'complaint.not_found': no(404, '找不到这份投诉', 'This complaint was not found'),
  'complaint.about_you': no(
    403,
    '这份投诉涉及您本人，请由其他同事处理',
    'This complaint is about you; a colleague deals with it',
  ),
  'complaint.nobody_here': no(400, '请选择本小区的在岗人员', 'Please choose somebody who works here'),
  'complaint.judged': no(409, '已有判定，不能再改；请刷新查看', 'It has been judged already; please refresh'),
  'complaint.evidence_needed': no(
    400,
    '判为无效投诉须有依据：请附照片，或先写一条调查记录',
    'What is not valid needs evidence: add a photo, or write down first what was found out',
  ),
  'complaint.time_asked': no(409, '已经申请过延长时限', 'More time has been asked for already'),
  'complaint.over': no(409, '已把处理结果告知投诉人，不必再延长', 'The complainant has been told the outcome already'),
  'complaint.too_many': no(409, '记录已满 50 条，请合并后再写', 'There are 50 entries already; please sum up in one'),
  'complaint.appealed_once': no(409, '申诉只能提出一次', 'There is one appeal, and it has been made'),
  'complaint.nothing_to_appeal': no(409, '目前没有可以申诉的判定', 'There is no decision to appeal against'),
  'complaint.appeal_late': no(
    409,
    '申诉期限（15 天）已过；如有新情况，请重新提交投诉',
    'The 15 days for an appeal are over; with news, please make a new complaint',
  ),
  'complaint.own_appeal': no(
    409,
    '投诉人在小程序里自己申诉；客服只为没有使用小程序的人登记',
    'Who complained appeals in the app; the desk writes it down for who has none',
  ),
  'complaint.no_appeal': no(409, '没有等待裁定的申诉', 'No appeal is waiting'),
  'complaint.period': no(
    400,
    '请选择一年以内的起止日期，起始日不晚于结束日',
    'Please choose at most a year, its first day not after its last',
  ),
} as const satisfies Record<string, Sentence>
