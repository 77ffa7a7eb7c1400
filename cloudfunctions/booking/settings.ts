import { partOf } from '../../shared/booking/calendar'
import { Refusal } from '../../shared/refusal'
import { keptOf } from '../calendar/store'
import { look } from '../operation/operation'
import { coversEstate } from '../operation/reach'
import { configs } from './store'

export const settings = look('booking.settings', async ({ input, reach }) => {
  if (!coversEstate(reach, input.estateId)) throw new Refusal('estate.not_found')
  const [config, { calendar, version }] = await Promise.all([
    configs.find(null, input.estateId),
    keptOf(null, input.estateId),
  ])
  const teams = Object.entries(config?.teams ?? {}).map(([teamId, team]) => ({ teamId, ...team }))
  return {
    calendar,
    people: config?.people ?? {},
    teams,
    versions: { ...config?.versions, [partOf({})]: version },
  }
})
