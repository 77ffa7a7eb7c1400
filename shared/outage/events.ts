import type { ToldEvent } from '../sentence'

const planned = {
  zh: '{what}通知：{from} 至 {until}，{because}。{advice}',
  en: 'Without {what} from {from} to {until}: {because}. {advice}',
  brief: { zh: '{what} {from}', en: 'No {what} {from}' },
}
export const outageEvents = {
  'outage.published': planned,
  'outage.extended': {
    zh: '{what}延长至 {until}，给您添麻烦了',
    en: 'Still without {what}, now until {until}. We are sorry',
    brief: { zh: '{what}延长至{until}', en: 'No {what} till {until}' },
  },
  'outage.restored': {
    zh: '{what}已结束，{at} 恢复供应。{advice}',
    en: 'Over: {what} came back at {at}. {advice}',
    brief: { zh: '{what}已恢复', en: '{what} is back' },
  },
  'outage.cancelled': {
    zh: '原定 {from} 的{what}已取消，供应照常',
    en: 'Called off: {what} will not stop at {from}',
    brief: { zh: '{what}取消', en: '{what} stays on' },
  },
  'outage.asked': { zh: '{byName} 提交了{what}计划，待您审批', en: '{byName} asks to announce that {what} will stop' },
  'outage.declined': {
    zh: '您的{what}计划未通过，请查看原因',
    en: 'Your plan to stop {what} was turned down; see why',
  },
} as const satisfies Record<string, ToldEvent>
