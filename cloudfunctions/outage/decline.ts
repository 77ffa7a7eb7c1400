import { decline as decide } from '../../shared/outage/act'
import { operation } from '../operation/operation'
import { outageIn, putOutage } from './store'
import { outageEvent } from './told'

export const decline = operation('outage.decline', async ({ input, reach, tx, emit }) => {
  const outage = await outageIn(tx, input.outageId, reach)
  await putOutage(tx, decide(outage, input.why))
  emit(outageEvent('outage.declined', outage, [{ persons: [outage.asked?.personId ?? outage.drafted.personId] }]))
  return { outageId: outage._id }
})
