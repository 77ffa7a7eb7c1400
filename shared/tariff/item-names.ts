import type { Language, Told } from '../sentence'
import type { Item } from './schema'

const NAMES: Record<Item | 'LATE_PENALTY' | 'CREDIT_TAKEN_BACK', Record<Language, string>> = {
  LATE_PENALTY: { zh: '违约金', en: 'Late penalty' },
  CREDIT_TAKEN_BACK: { zh: '收回抵扣', en: 'Credit taken back' },
  MANAGEMENT_FEE: { zh: '物业费', en: 'Management fee' },
  LIFT_FEE: { zh: '电梯费', en: 'Lift fee' },
  SHARED_WATER: { zh: '公摊水费', en: 'Shared water' },
  SHARED_ELECTRICITY: { zh: '公摊电费', en: 'Shared electricity' },
  WATER: { zh: '水费', en: 'Water' },
  ELECTRICITY: { zh: '电费', en: 'Electricity' },
  PARKING: { zh: '停车费', en: 'Parking' },
  GARBAGE: { zh: '垃圾清运费', en: 'Garbage' },
  RENOVATION_MANAGEMENT: { zh: '装修管理费', en: 'Renovation management' },
  RENOVATION_WASTE: { zh: '装修垃圾清运费', en: 'Renovation waste' },
  REPAIR: { zh: '维修费', en: 'Repair' },
  KEY: { zh: '钥匙工本费', en: 'Key' },
  CARD: { zh: '门禁卡工本费', en: 'Access card' },
}
/** What an item is called on a paper; a name we do not know stays as it is. */
export const itemName = (item: string, language: Language): string =>
  (NAMES as Record<string, Record<Language, string> | undefined>)[item]?.[language] ?? item
export const itemTold = (item: string): Told => ({ zh: itemName(item, 'zh'), en: itemName(item, 'en') })
