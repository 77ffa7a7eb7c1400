import type { Words } from '../ui/say'

/** Words of `defect` that only staff read: Chinese, then English. */
export const defectStaffWords = {
  'batch.title': ['派给施工单位', 'Given to contractors'],
  'batch.new': ['选择缺陷并派发', 'Choose defects and send them'],
  'batch.none': ['还没有派发过', 'Nothing was sent yet'],
  'batch.noneNext': [
    '选好缺陷，生成只能看到这些缺陷的链接发给施工单位。',
    'Choose defects to get a link for the contractor; it shows those and nothing else.',
  ],
  'batch.count': ['{n} 项 · {name} · {time}', '{n} defects · {name} · {time}'],
  'batch.link.open': ['有效至 {day}', 'until {day}'],
  'batch.link.expired': ['已过期', 'expired'],
  'batch.link.revoked': ['已收回', 'revoked'],
  'batch.show': ['查看链接', 'Show the link'],
  'batch.workbook': ['表格', 'Sheet'],
  'batch.revoke': ['收回链接', 'Revoke the link'],
  'batch.revoked': ['链接已收回，立即失效', 'The link has ended'],
  'batch.copy': ['复制链接', 'Copy the link'],
  'batch.copied': ['已复制，请发给施工单位', 'Copied; send it to the contractor'],
  'batch.warnAgain': [
    '拿到链接的人无需登录就能看到这批缺陷并回复；看不到业主姓名和电话。',
    'Whoever has this link sees these defects without signing in, and can answer. Names and phone numbers of owners are not shown.',
  ],
  'send.title': ['选择缺陷', 'Choose defects'],
  'send.party': ['施工单位', 'Contractor'],
  'send.partyHint': ['例如 宏远装饰', 'For example: Hongyuan Decoration'],
  'send.days': ['链接有效期', 'The link lasts'],
  'send.day': ['{n} 天', '{n} days'],
  'send.do': ['派发 {n} 项', 'Send {n}'],
  'send.none': ['没有可派发的缺陷', 'No defect can be sent'],
  'send.noneNext': [
    '验收不合格或新报告的缺陷会出现在这里。',
    'What failed an inspection or was reported shows up here.',
  ],
  'send.chosen': ['已选 {n} 项', '{n} chosen'],
  'send.all': ['全选', 'All'],
  'send.clear': ['清空', 'None'],
  'send.done': ['已派发，链接可以发给施工单位了', 'Sent. The link is ready for the contractor'],
  'numbers.open': ['未整改', 'Open'],
  'numbers.overdue': ['逾期', 'Overdue'],
  'numbers.disputed': ['有异议', 'Disputed'],
  'numbers.closed': ['已整改', 'Put right'],
  'numbers.byBuilding': ['按楼栋', 'By building'],
  'numbers.byParty': ['按责任方', 'By contractor'],
  'numbers.byKind': ['按类别', 'By kind'],
  'numbers.dueDays': [
    '整改期限：严重 {critical} 天，较重 {major} 天，轻微 {minor} 天',
    'To be fixed within: critical {critical}, major {major}, minor {minor} days',
  ],
  'rules.dueHow': [
    '从发现之日起算，超期会提醒主管，再超期提醒项目经理。',
    'Counted from the day it is found. Late ones reach the supervisor, then the manager.',
  ],
  'rules.dueDays': ['“{severity}”缺陷，几天内整改', '{severity}: days to put right'],
  'rules.dueStay': [
    '只影响以后发现的缺陷；已有缺陷的期限不变。',
    'Counts for defects found from now on; deadlines that stand stay.',
  ],
  'rules.dueSaved': [
    '已保存：严重 {critical} 天，较重 {major} 天，轻微 {minor} 天',
    'Saved: critical {critical}, major {major}, minor {minor} days',
  ],
  'field.dueDays': ['整改天数（1–180）', 'days (1 to 180)'],
} satisfies Words

export type DefectStaffWord = keyof typeof defectStaffWords
