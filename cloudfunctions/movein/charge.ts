import { charge as decide } from '../../shared/movein/act'
import { tellFees } from '../billing/handover'
import { operation } from '../operation/operation'
import { configOf, moveIns } from './store'

/** The list is the event to fees, written with the step: fees take it up on their own time, each line once. */
export const charge = operation('movein.charge', async ({ input, actor, reach, now, tx }) => {
  const found = await moveIns.get(tx, input.moveInId, reach)
  const config = await configOf(tx, found.estateId)
  const moveIn = decide(found, input.chargeIds, config.charges, actor, now)
  await moveIns.put(tx, moveIn)
  const { _id, estateId, houseId, houseLabel, charges } = moveIn
  const lines = charges.map(({ chargeId, kind, item, quantity, amountFen, zh }) => ({
    ...{ chargeId, kind, item, quantity, amountFen, note: zh },
  }))
  await tellFees(tx, {
    _id: `${_id}:list`,
    moveInId: _id,
    ...{ estateId, houseId, houseLabel, lines },
    handedOverOn: null,
    state: lines.length > 0 ? 'waiting' : 'done',
    at: now,
    results: [],
  })
  return { moveInId: _id }
})
