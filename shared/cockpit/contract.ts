import { gives, Id, query } from '../contract'
import type { TicketRow } from '../ticket/schema'
import type { Load, TodayNumbers } from './today'

export interface TodayView {
  numbers: TodayNumbers
  /** What is late or promised within the hour, the latest first; a page of it. */
  burning: TicketRow[]
  burningMore: boolean
  /** Who has how much in hand, whoever has most first. */
  people: Load[]
  /** Whether more is in hand than was looked at. */
  peopleMore: boolean
}
export const cockpitContract = {
  /** The day at a glance: three looks at indexes, whatever was ever reported. */
  'cockpit.today': query({
    input: { estateId: Id },
    who: { supervisor: 'estate', manager: 'estate' },
    refuses: ['estate.not_found'],
    gives: gives<TodayView>(),
  }),
}
