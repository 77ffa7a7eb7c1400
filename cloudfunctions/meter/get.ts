import { look } from '../operation/operation'
import { rowOf } from './list'
import { meters, rulesOf } from './store'

export const get = look('meter.get', async ({ input, reach }) => {
  const meter = await meters.get(null, input.meterId, reach)
  return { meter: rowOf(meter, await rulesOf(null, meter.estateId)) }
})
