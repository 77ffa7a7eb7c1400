import type { Words } from '../ui/say'

/** Words of `search`: Chinese, then English. */
export const searchStaffWords = {
  'search.title': ['搜索', 'Find'],
  'search.label': ['找什么？', 'What are you looking for?'],
  'search.hint': [
    '房号、姓名、拼音首字母、电话后四位、车牌、编号',
    'House, name, initials, last four of a phone, a plate, a number',
  ],
  'search.recent': ['最近打开', 'Opened lately'],
  'search.kind.house': ['房屋', 'Houses'],
  'search.kind.person': ['住户', 'Residents'],
  'search.kind.ticket': ['工单', 'Tickets'],
  'search.kind.bill': ['账单', 'Bills'],
  'search.kind.receipt': ['收据', 'Receipts'],
  'search.kind.meter': ['表具', 'Meters'],
  'search.kind.plate': ['车牌', 'Number plates'],
  'search.kind.key': ['钥匙', 'Keys'],
  'search.more': ['还有更多，请再输入一些', 'There are more: please type more of it'],
  'search.none': ['没有找到“{text}”', 'Nothing found for “{text}”'],
  'search.sought': [
    '找过：{kinds}。房号可以写成 3-2-501 或 501。',
    'Looked among: {kinds}. A house may be written 3-2-501 or 501.',
  ],
  'search.start': ['输入房号、姓名或号码', 'Type a house, a name or a number'],
  'search.startNext': ['在任何页面按 / 或 Ctrl+K 都能来到这里。', 'From any page, / or Ctrl+K leads here.'],
} satisfies Words
