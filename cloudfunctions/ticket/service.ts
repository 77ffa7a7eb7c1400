import { DEFAULT_SERVICE } from '../../shared/ticket/service'
import { estates } from '../estate/store'
import { look } from '../operation/operation'
import { overseersOf } from './field'

/** What an estate promises and who hears when that is broken, with those who may be named. */
export const service = look('ticket.service', async ({ input: { estateId }, reach }) => {
  const [estate, staff] = await Promise.all([estates.get(null, estateId, reach), overseersOf(null, estateId)])
  const { service: kept = DEFAULT_SERVICE, serviceVersion: version = 0 } = estate
  return { ...kept, version, staff }
})
