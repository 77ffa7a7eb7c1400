import { today } from '../../shared/calendar/day'
import { beside } from '../operation/beside'
import { look } from '../operation/operation'
import { rowOf } from './list'
import { billedAround } from './open-period'
import { metersByIds, routes, rulesOf } from './store'

/** A whole route at once, so that it can be walked without a network. */
export const walk = look('meter.walk', async ({ input, reach, now }) => {
  const [route, meters] = await beside(
    `route ${input.routeId}`,
    () => routes.get(null, input.routeId, reach),
    found => found.meterIds,
    metersByIds,
  )
  const [rules, billed] = await Promise.all([rulesOf(null, route.estateId), billedAround(route.estateId, today(now))])
  const { window } = rules
  return { routeId: route._id, name: route.name, meters: meters.map(one => rowOf(one, rules)), window, billed }
})
