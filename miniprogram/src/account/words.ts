import type { Words } from '../ui/say'

/** Words of `account`: Chinese, then English. */
export const accountWords = {
  'household.fees': ['查询住户费用', 'A household’s fees'],
  'office.change': ['换一户', 'Another house'],
  'office.due': ['应缴', 'Due'],
  'office.statement': ['台账', 'Statement'],
  'office.bills': ['账单', 'Bills'],
  'office.charging': ['收费设置', 'Charging'],
  'office.overdue': ['逾期', 'Overdue'],
  'office.penalty': ['违约金', 'Late penalty'],
  'office.prepaid': ['预存', 'Prepaid'],
  'office.nothingDue': ['这户没有欠费', 'This household owes nothing'],
  'office.printedAt': ['打印于 {at}', 'Printed {at}'],
  'assign.none': ['没有特别设置，按价目表正常收费', 'Nothing special: charged by the price list'],
  'assign.handover': ['交付日', 'Handed over'],
  'assign.handoverNone': ['未登记', 'not recorded'],
  'assign.transfers': ['过户', 'Sold'],
  'assign.vacancies': ['空置', 'Vacant'],
  'assign.charges': ['车位与装修', 'Parking and renovation'],
  'assign.open': ['至今', 'today'],
} satisfies Words
