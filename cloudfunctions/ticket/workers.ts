import { fittest } from '../../shared/ticket/crew'
import { places } from '../estate/store'
import { look } from '../operation/operation'
import { dutyRoster } from './companions'
import { repairersOf } from './field'
import { IN_HAND } from './hand-on'
import { crews, tickets } from './store'

/** Nobody has more in hand: what lies beyond is not counted. */
const MOST = 500

export const workers = look('ticket.workers', async ({ input, reach, now }) => {
  const ticket = await tickets.get(null, input.ticketId, reach)
  const { estateId, placeId, category } = ticket
  const [staff, crew, standing, work] = await Promise.all([
    repairersOf(null, estateId),
    crews.find(null, estateId),
    dutyRoster.ask().then(roster => roster.standings(estateId, now)),
    tickets.some({ estateId, state: { in: IN_HAND } }, { limit: MOST, fields: ['assigneeId', 'placeId'] }),
  ])
  const found = await places.byIds([placeId, ...work.map(one => one.placeId)], ['buildingId'])
  const at = (id: string) => {
    const buildingId = found.find(place => place._id === id)?.buildingId ?? null
    const number = Number(buildingId)
    return { buildingId, number: number > 0 ? number : null }
  }
  const others = work.filter(one => one._id !== ticket._id)
  return {
    items: fittest({
      category,
      place: at(placeId),
      staff,
      crew,
      standing,
      work: others.map(one => ({ assigneeId: one.assigneeId, at: at(one.placeId) })),
    }),
  }
})
