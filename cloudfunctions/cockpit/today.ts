import { loadsOf, numbersOf } from '../../shared/cockpit/today'
import { Refusal } from '../../shared/refusal'
import { ROW_FIELDS, toRow } from '../../shared/ticket/row'
import type { Ticket } from '../../shared/ticket/schema'
import { look } from '../operation/operation'
import { coversEstate } from '../operation/reach'
import { tickets } from '../ticket/store'

/** So many are looked at: together fewer than five hundred, however many there are. */
const NEWEST = 240
const MOST_IN_HAND = 200
const BURNING = 20
const HOUR_MS = 3_600_000
const NEWEST_FIRST = { field: '_id', direction: 'desc' } as const
const SOONEST_FIRST = { field: 'promiseAt', direction: 'asc' } as const
const OF_DAY = ['kind', 'state', 'createdAt', 'respondBy', 'resolveBy', 'resolvedAt', 'breached', 'timeline'] as const
const OF_HAND = ['assigneeId', 'assigneeName', 'state', 'promiseAt'] as const

/** Three looks, each along an index and each bounded. */
export const today = look('cockpit.today', async ({ input: { estateId }, reach, now }) => {
  if (!coversEstate(reach, estateId)) throw new Refusal('estate.not_found')
  const [newest, burning, inHand] = await Promise.all([
    tickets.some({ estateId }, { order: NEWEST_FIRST, limit: NEWEST, fields: OF_DAY }),
    tickets.some(
      { estateId, promiseAt: { through: now + HOUR_MS } },
      { order: SOONEST_FIRST, limit: BURNING + 1, fields: ROW_FIELDS },
    ),
    tickets.some(
      { estateId, state: { in: ['accepted', 'in_progress', 'suspended'] } },
      { order: SOONEST_FIRST, limit: MOST_IN_HAND, fields: OF_HAND },
    ),
  ])
  return {
    numbers: numbersOf(newest, newest.length < NEWEST, now),
    burning: (burning as Ticket[]).slice(0, BURNING).map(toRow),
    burningMore: burning.length > BURNING,
    people: loadsOf(inHand, now),
    peopleMore: inHand.length === MOST_IN_HAND,
  }
})
