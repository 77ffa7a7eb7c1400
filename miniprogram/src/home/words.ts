import type { Words } from '../ui/say'

/** Words of `home`: Chinese, then English. */
export const homeWords = {
  'card.title': ['房屋', 'House'],
  'card.people': ['住户', 'Residents'],
  'card.noPeople': ['登记册上没有住户', 'The register names nobody here'],
  'card.here': ['已绑定', 'Uses the app'],
  'card.call': ['拨打电话', 'Call'],
  'card.tickets': ['工单', 'Tickets'],
  'card.noTickets': ['还没有工单', 'No tickets yet'],
  'card.keys': ['钥匙', 'Keys'],
  'card.noKeys': ['没有登记钥匙', 'No keys are registered'],
  'card.fees': ['费用、台账与收费设置', 'Fees, ledger and charging'],
  'card.feesWhy': ['打开前请说明原因，查看会留下记录', 'You say why before it opens, and the look is noted'],
  'card.area': ['{area} ㎡', '{area} m²'],
  'card.floor': ['{floor} 层', 'floor {floor}'],
  'card.occupancy.occupied': ['已入住', 'Lived in'],
  'card.occupancy.vacant': ['空置', 'Vacant'],
  'card.occupancy.undelivered': ['未交付', 'Not handed over'],
  'rules.notYours': ['您的岗位不能更改这些规则', 'Your role does not change these rules'],
  'rules.part.calendar': ['工作日历', 'Calendar'],
  'rules.part.kinds': ['预约类型', 'Kinds'],
  'rules.part.people': ['人员与班组', 'People and teams'],
  'rules.part.due': ['整改期限', 'Days to repair'],
  'rules.part.movein': ['收楼', 'Moving in'],
  'rules.part.meters': ['抄表', 'Meters'],
} satisfies Words
