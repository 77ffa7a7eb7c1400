import { begun, record as decide } from '../../shared/dunning/act'
import { operation } from '../operation/operation'
import { owing } from './house'
import { dunnings } from './store'

export const record = operation(
  'dunning.record',
  { prepare: ({ input: { houseId }, reach, now }) => owing({ houseId, reach, now }) },
  async ({ input: { houseId, how, result, note }, actor, now, tx, prepared: { house } }) => {
    const before = (await dunnings.find(tx, houseId)) ?? begun(houseId, house.estateId)
    const act = { at: now, byId: actor.personId, byName: actor.name, how, result, note }
    await dunnings.put(tx, decide(before, act))
    return { houseId }
  },
)
