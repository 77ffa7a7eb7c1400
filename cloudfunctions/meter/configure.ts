import { Refusal } from '../../shared/refusal'
import { estates } from '../estate/store'
import { operation } from '../operation/operation'
import { meterRules, rulesOf } from './store'

/** When a month is read, and what a meter may count while it has no rate. Readings that were taken stay as they are. */
export const configure = operation('meter.configure', async ({ input, reach, tx }) => {
  const estate = await estates.get(tx, input.estateId, reach)
  const { version } = await rulesOf(tx, estate._id)
  if (version !== input.version) throw new Refusal('meter.rules_changed', { version })
  const { window, ceilings } = input
  await meterRules.put(tx, { _id: estate._id, version: version + 1, window, ceilings })
  return { estateId: estate._id, version: version + 1 }
})
