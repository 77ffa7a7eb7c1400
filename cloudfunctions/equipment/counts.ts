import { today } from '../../shared/calendar/day'
import { counting } from '../operation/count'
import { equipments } from './store'

export const counts = [
  counting({
    entry: 'equipment',
    of: 'equipment.due',
    store: equipments,
    filter: () => ({ used: 1, nearOn: { through: today(Date.now()) } }),
    first: 'nearOn',
    fields: ['dueOn'],
    burns: ({ dueOn }, now) => dueOn < today(now),
  }),
]
