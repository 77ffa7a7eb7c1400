import { estates } from '../estate/store'
import { look } from '../operation/operation'
import { rulesOf } from './store'

export const rules = look('meter.rules', async ({ input, reach }) => {
  const estate = await estates.get(null, input.estateId, reach)
  const { version, window, ceilings } = await rulesOf(null, estate._id)
  return { version, window, ceilings }
})
