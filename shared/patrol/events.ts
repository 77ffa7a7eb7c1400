import type { ToldEvent } from '../sentence'

export const patrolEvents = {
  'patrol.late': {
    zh: '巡查未按时完成：{route}，{done}/{planned} 点',
    en: 'A round is late: {route}, {done} of {planned} points',
    brief: { zh: '巡查逾期 {done}/{planned} 点', en: 'Round late {done}/{planned}' },
  },
} as const satisfies Record<string, ToldEvent>
