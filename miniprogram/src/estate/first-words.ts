import type { Words } from '../ui/say'

/** Words of `estate` that the first load shows: Chinese, then English. */
export const estateFirstWords = {
  'estate.mine': ['我管理的小区', 'Estates you administer'],
  'estate.none': ['还没有小区', 'No estate yet'],
  'estate.noneNext': ['填写名称和首任经理，建立第一个小区。', 'Name the first one and who will manage it.'],
  'estate.import': ['导入房屋和人员', 'Import houses and people'],
  'estate.merchant': ['微信支付商户', 'WeChat Pay account'],
  'office.title': ['联系物业', 'Call the office'],
  'office.emergency': ['紧急电话', 'Emergency'],
  'office.anyHour': ['全天有人接听', 'Answered at any hour'],
} satisfies Words
