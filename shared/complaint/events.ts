import type { Told } from '../sentence'
import { CATEGORY_NAMES } from '../ticket/names'

export const complaintEvents = {
  'complaint.proposed': {
    zh: '投诉判定待审批：{place} {category}',
    en: 'A decision on a complaint waits: {place} {category}',
  },
  'complaint.time_asked': {
    zh: '投诉延期待审批：{place} {category}',
    en: 'More time for a complaint waits: {place} {category}',
  },
  'complaint.turned_down': {
    zh: '投诉审批未通过：{place} {category}',
    en: 'Not approved, of the complaint {place} {category}',
  },
  'complaint.excluded': {
    zh: '您的投诉经核查判为无效，15 天内可以申诉：{place} {category}',
    en: 'Your complaint was found not valid; you may appeal within 15 days: {place} {category}',
  },
  'complaint.extended': {
    zh: '您的投诉情况较复杂，处理时限延长至 7 天：{place} {category}',
    en: 'Your complaint takes up to 7 days, being complex: {place} {category}',
  },
  'complaint.replied': {
    zh: '您的投诉有了答复：{place} {category}',
    en: 'There is an answer to your complaint: {place} {category}',
  },
  'complaint.appealed': {
    zh: '投诉人提出申诉，请裁定：{place} {category}',
    en: 'An appeal waits for your word: {place} {category}',
  },
  'complaint.settled': {
    zh: '申诉已有结果：{place} {category}',
    en: 'Your appeal has been decided: {place} {category}',
  },
  'complaint.endangered': {
    zh: '{month} 投诉处理率将跌破 95%：{savable} 件须在一天内告知结果，{overdue} 件已超时',
    en: 'The complaint rate of {month} falls below 95 %: {savable} are due within a day, {overdue} are late',
  },
} as const satisfies Record<string, Told>

/** What a category is called. */
export const complaintFacts = ({ category }: Record<string, string>): Record<string, Told | undefined> => ({
  category: CATEGORY_NAMES[category as keyof typeof CATEGORY_NAMES],
})
