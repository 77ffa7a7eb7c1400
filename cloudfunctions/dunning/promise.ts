import { today } from '../../shared/calendar/day'
import { begun, promise as decide } from '../../shared/dunning/act'
import { operation } from '../operation/operation'
import { owing } from './house'
import { dunnings } from './store'

export const promise = operation(
  'dunning.promise',
  { prepare: ({ input: { houseId }, reach, now }) => owing({ houseId, reach, now }) },
  async ({ input: { houseId, amountFen, day }, actor, now, tx, prepared: { house, overdueFen } }) => {
    const before = (await dunnings.find(tx, houseId)) ?? begun(houseId, house.estateId)
    const promised = { amountFen, day, at: now, byName: actor.name }
    await dunnings.put(tx, decide(before, promised, overdueFen, today(now)))
    return { houseId }
  },
)
