import { addDays, type Day, today } from '../../shared/calendar/day'
import { mondayOf, weekIdOf } from '../../shared/duty/roster'
import type { HandOver, Shift, Week } from '../../shared/duty/schema'
import { Shelf } from '../operation/shelf'
import { Store } from '../operation/store'
import type { Tx } from '../operation/transaction'

export const weeks = new Store<Week>('dutyWeeks', {
  notFound: 'estate.not_found',
  indexes: [{ on: ['judgeAt'] }],
})
export const handOvers = new Store<HandOver>('handOvers', {
  notFound: 'duty.not_found',
  indexes: [
    { on: ['estateId', '-_id'] },
    { on: ['giver.personId', '-_id'] },
    { on: ['taker.personId', 'state', '-_id'] },
  ],
  reach: {
    assigned: ({ estateId, personId }) => [
      { estateId, 'taker.personId': personId },
      { estateId, 'giver.personId': personId },
    ],
    estate: reach => [{ estateId: reach.estateId }],
  },
})
/** The hand-over that somebody offered last: it is replaced by another one while nobody has signed for it. */
interface Offered {
  _id: string
  handOverId: string
}
export const offers = new Shelf<Offered>('guards', 'handOver')
export const offerIdOf = (estateId: string, personId: string): string => `${estateId}:${personId}`

export const weekOf = async (tx: Tx | null, estateId: string, monday: Day): Promise<Week> =>
  (await weeks.find(tx, weekIdOf(estateId, monday))) ?? {
    ...{ _id: weekIdOf(estateId, monday), estateId, monday, shifts: [], version: 0, judged: 0, judgeAt: 0 },
  }
/** The shifts of the weeks that begin on these Mondays. */
export const weeksOf = (estateId: string, mondays: readonly Day[]): Promise<Week[]> =>
  weeks.byIds(mondays.map(monday => weekIdOf(estateId, monday)))
/** What says who is on duty at a moment: its week's shifts, and those of the week before that end in it. */
export async function shiftsAround(estateId: string, at: number): Promise<Shift[]> {
  const monday = mondayOf(today(at))
  return (await weeksOf(estateId, [addDays(monday, -7), monday])).flatMap(week => week.shifts)
}
