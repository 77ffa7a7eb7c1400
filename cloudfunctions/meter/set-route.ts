import { asCounted } from '../../shared/estate/spelling'
import { newId } from '../../shared/id'
import { Refusal } from '../../shared/refusal'
import { estates } from '../estate/store'
import { operation } from '../operation/operation'
import { nextVersion } from '../operation/seen'
import { metersByIds, routes } from './store'

/** The order in which somebody walks from meter to meter. */
export const setRoute = operation(
  'meter.setRoute',
  { prepare: async ({ input }) => metersByIds(input.meterIds) },
  async ({ input, reach, now, tx, prepared: found }) => {
    const estate = await estates.get(tx, input.estateId, reach)
    const { name, meterIds } = input
    const ours = found.filter(one => one.estateId === estate._id)
    if (ours.length < meterIds.length || new Set(meterIds).size < meterIds.length)
      throw new Refusal('meter.route_meters')
    const earlier = input.routeId ? await routes.get(tx, input.routeId, reach) : null
    if (earlier && earlier.estateId !== estate._id) throw new Refusal('meter.route_not_found')
    const _id = earlier?._id ?? newId('rte', now)
    const version = nextVersion(earlier?.version, input.version)
    await routes.put(tx, { _id, estateId: estate._id, name, meterIds, version, orderKey: asCounted(name) })
    return { routeId: _id }
  },
)
