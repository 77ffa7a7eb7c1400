import type { Words } from '../ui/say'

/** Words of `estate`: Chinese, then English. */
export const estateWords = {
  'report.where': ['在哪里？', 'Where?'],
  'report.publicPlaces': ['公共区域', 'Public places'],
  'report.outside': ['不在家里？选择公共区域', 'Not at home? Choose a public place'],
  'report.noPlaces': ['没有可以选择的地点', 'There is no place to choose'],
  'report.findPlace': ['输入房号或地点，例如 3-2-501', 'House or place, for example 3-2-501'],
} satisfies Words
