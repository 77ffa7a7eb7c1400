import type { zhNumbers } from './zh-numbers'

export const enNumbers: Record<keyof typeof zhNumbers, string> = {
  'numbers.open': 'Open',
  'numbers.overdue': 'Overdue',
  'numbers.disputed': 'Disputed',
  'numbers.closed': 'Put right',
  'numbers.rounds': 'Failed again',
  'numbers.byBuilding': 'By building',
  'numbers.byParty': 'By contractor',
  'numbers.byKind': 'By kind',
  'numbers.dueDays': 'To be fixed within: critical {critical}, major {major}, minor {minor} days',
}
