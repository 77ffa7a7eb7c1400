import { nowOf } from '../../shared/ticket/crew'
import { look } from '../operation/operation'
import { coversEstate } from '../operation/reach'
import { dutyRoster } from './companions'
import { repairersOf } from './field'
import { crews } from './store'

export const crew = look('ticket.crew', async ({ input, reach, now }) => {
  if (!coversEstate(reach, input.estateId)) return { items: [] }
  const [staff, found, standing] = await Promise.all([
    repairersOf(null, input.estateId),
    crews.find(null, input.estateId),
    dutyRoster.ask().then(roster => roster.standings(input.estateId, now)),
  ])
  return {
    items: staff.map(({ personId, name }) => {
      const { saidAt: _, ...hand } = nowOf(found, personId, standing(personId))
      return { ...hand, name }
    }),
  }
})
