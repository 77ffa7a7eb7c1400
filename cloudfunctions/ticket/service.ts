import { DEFAULT_SERVICE } from '../../shared/ticket/service'
import { estates } from '../estate/store'
import { look } from '../operation/operation'
import { rosters } from '../people/store'

/** What an estate promises and who hears when that is broken, with those who may be named. */
export const service = look('ticket.service', async ({ input: { estateId }, reach }) => {
  const [estate, roster] = await Promise.all([estates.get(null, estateId, reach), rosters.find(null, estateId)])
  const { service: kept = DEFAULT_SERVICE, serviceVersion: version = 0 } = estate
  const staff = new Map((roster?.staff ?? []).map(({ personId, name }) => [personId, name]))
  return { ...kept, version, staff: [...staff].map(([personId, name]) => ({ personId, name })) }
})
