import type { ToldEvent } from '../sentence'

export const equipmentEvents = {
  'equipment.due_soon': {
    zh: '{name}的{what}应在 {day} 前完成',
    en: '{what} of {name} is due by {day}',
    brief: { zh: '{what}将到期', en: '{what} due' },
  },
  'equipment.overdue': {
    zh: '{name}的{what}已超期，应在 {day} 前完成',
    en: '{what} of {name} is overdue since {day}',
    brief: { zh: '{what}已超期', en: '{what} overdue' },
  },
} as const satisfies Record<string, ToldEvent>
