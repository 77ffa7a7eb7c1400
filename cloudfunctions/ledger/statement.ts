import { Refusal } from '../../shared/refusal'
import { houseInReach } from '../billing/house'
import { labelsOf } from '../estate/lookup'
import { auditedLook } from '../operation/audited-look'
import { statementOf } from './statement-of'

const labelOf = async (houseId: string) => (await labelsOf([houseId])).get(houseId) ?? ''

/** 台账: everything that changed what a house owes, with a running balance from what was owed before. */
export const statement = auditedLook('ledger.statement', async ({ input, reach, record }) => {
  const { houseId, from, to } = input
  if (to < from) throw new Refusal('tariff.dates')
  const house = await houseInReach(houseId, reach)
  record(house)
  const [statement, label] = await Promise.all([statementOf(house, from, to), house.label ?? labelOf(houseId)])
  return { ...statement, label }
})
