import type { Day } from '../../shared/calendar/day'
import type { Dunning } from '../../shared/dunning/schema'
import { Shelf } from '../operation/shelf'
import { Store } from '../operation/store'

/** What was done about the arrears of a house, one document a house, made when something first is. */
export const dunnings = new Store<Dunning>('dunnings', {
  notFound: 'place.not_found',
  indexes: [{ on: ['wakesOn', '_id'] }],
})
/** How far today's way through those who reach a stage has come. */
export interface DunningCursor {
  _id: string
  day: Day
  /** The last day gone through to its end. */
  since: Day
  estateId: string
  /** Which of the stages that are told is gone through. */
  stage: number
  /** The last row done, by its key; '': the first comes next. */
  after: string
  done: boolean
}
export const dunningCursors = new Shelf<DunningCursor>('jobCursors', 'dunning')
