import type { ToldEvent } from '../sentence'

export const dutyEvents = {
  'duty.offered': {
    zh: '{giver} 向您交班：{count} 张工单，请签字接班',
    en: '{giver} hands over {count} tickets to you; please sign for them',
    brief: { zh: '交班待签 {count} 张', en: 'Sign for {count} tickets' },
  },
  'duty.accepted': {
    zh: '{taker} 已签字接班',
    en: '{taker} has signed for what you handed over',
    brief: { zh: '已签字接班', en: 'Hand-over signed' },
  },
  'duty.declined': {
    zh: '{taker} 没有接班：{reason}',
    en: '{taker} did not take over: {reason}',
    brief: { zh: '交班被退回', en: 'Hand-over declined' },
  },
  'duty.unsigned': {
    zh: '{person}（{shift}）下班后还有 {count} 张工单没有交接签字',
    en: '{person} ({shift}) has gone off duty; {count} tickets are not signed over',
    brief: { zh: '{count} 张工单未交接', en: '{count} not handed over' },
  },
} as const satisfies Record<string, ToldEvent>
