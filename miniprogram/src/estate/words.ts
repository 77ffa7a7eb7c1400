import type { Words } from '../ui/say'

/** Words of `estate`: Chinese, then English. */
export const estateWords = {
  'plates.title': ['车牌', 'Number plates'],
  'plates.none': ['没有登记车牌', 'No number plates'],
  'plates.why': ['登记后，物业需要联系车主时能很快找到您。', 'So that the office finds whose car it is when it must.'],
  'plates.add': ['添加车牌', 'Another plate'],
  'plates.hint': ['例如 粤B12345', 'For example 粤B12345'],
  'plates.keep': ['登记车牌', 'Add the plate'],
  'plates.remove': ['删除', 'Remove'],
  'field.plate': ['车牌', 'number plate'],
  'report.where': ['在哪里？', 'Where?'],
  'report.publicPlaces': ['公共区域', 'Public places'],
  'report.outside': ['不在家里？选择公共区域', 'Not at home? Choose a public place'],
  'report.noPlaces': ['没有可以选择的地点', 'There is no place to choose'],
  'report.findPlace': ['输入房号或地点，例如 3-2-501', 'House or place, for example 3-2-501'],
} satisfies Words
