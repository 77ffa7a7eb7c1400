import type { Words } from '../ui/say'

/** Words of `home`: Chinese, then English. */
export const homeWords = {
  'rules.notYours': ['您的岗位不能更改这些规则', 'Your role does not change these rules'],
  'rules.part.calendar': ['工作日历', 'Calendar'],
  'rules.part.terms': ['工单时限', 'Ticket terms'],
  'rules.part.chains': ['上报', 'Escalation'],
  'rules.part.push': ['推送', 'Pushes'],
  'rules.part.kinds': ['预约类型', 'Kinds'],
  'rules.part.people': ['人员与班组', 'People and teams'],
  'rules.part.due': ['整改期限', 'Days to repair'],
  'rules.part.movein': ['收楼', 'Moving in'],
  'rules.part.office': ['联系电话', 'Telephone'],
  'rules.part.pay': ['收款', 'Payee'],
  'rules.part.meters': ['抄表', 'Meters'],
} satisfies Words
