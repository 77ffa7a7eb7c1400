/** Words of the numbers of defects: they come with that page. */
export const zhNumbers = {
  'numbers.open': '未整改',
  'numbers.overdue': '逾期',
  'numbers.disputed': '有异议',
  'numbers.closed': '已整改',
  'numbers.rounds': '复验未过',
  'numbers.byBuilding': '按楼栋',
  'numbers.byParty': '按责任方',
  'numbers.byKind': '按类别',
  'numbers.dueDays': '整改期限：严重 {critical} 天，较重 {major} 天，轻微 {minor} 天',
} as const
