import { beside } from '../operation/beside'
import { look } from '../operation/operation'
import { rowOf } from './list'
import { metersByIds, routes } from './store'

/** A whole route at once, so that it can be walked without a network. */
export const walk = look('meter.walk', async ({ input, reach }) => {
  const [route, meters] = await beside(
    `route ${input.routeId}`,
    () => routes.get(null, input.routeId, reach),
    found => found.meterIds,
    metersByIds,
  )
  return { routeId: route._id, name: route.name, meters: meters.map(rowOf) }
})
