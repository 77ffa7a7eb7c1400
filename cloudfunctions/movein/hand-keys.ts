import { today } from '../../shared/calendar/day'
import { handOver } from '../../shared/key/act'
import { handKeys as decide, requireKeysAllowed } from '../../shared/movein/act'
import { Refusal } from '../../shared/refusal'
import { tellFees } from '../billing/handover'
import { keysLeft, openDefects, recordOf } from '../defect/store'
import { keepHandedOver } from '../key/handed-over'
import { keys } from '../key/store'
import { operation } from '../operation/operation'
import { configOf, moveIns } from './store'

/** The bunches, the step and the day fees begin for the household: all or nothing. */
export const handKeys = operation(
  'movein.handKeys',
  {
    prepare: async ({ input, reach }) => {
      const { houseId } = await moveIns.get(null, input.moveInId, reach)
      const { found } = await recordOf(null, houseId)
      return { known: found, open: await openDefects(houseId) }
    },
  },
  async ({ input, actor, reach, now, tx, emit, prepared }) => {
    const found = await moveIns.get(tx, input.moveInId, reach)
    const bunches = []
    for (const keyId of new Set(input.keyIds)) {
      const bunch = await keys.get(tx, keyId, reach)
      if (bunch.houseId !== found.houseId) throw new Refusal('movein.key_elsewhere')
      bunches.push(bunch)
    }
    const given = bunches.map(({ _id, number }) => ({ keyId: _id, number }))
    const moveIn = decide(found, given, actor, now)
    const record = await recordOf(tx, found.houseId)
    // A defect was found since: whoever tries again decides with it. Writing the record makes a later one wait for this.
    if (record.found !== prepared.known) throw new Refusal('request.busy')
    await keysLeft(tx, record, now)
    requireKeysAllowed((await configOf(tx, found.estateId)).keyPolicy, prepared.open)
    for (const bunch of bunches) {
      const handed = handOver(bunch, actor, { toName: input.toName, signature: input.signature }, now)
      await keepHandedOver(tx, handed, emit, now)
    }
    await moveIns.put(tx, moveIn)
    const { _id, estateId, houseId, houseLabel } = moveIn
    await tellFees(tx, {
      _id: `${_id}:day`,
      moveInId: _id,
      ...{ estateId, houseId, houseLabel, lines: [] },
      handedOverOn: today(now),
      state: 'waiting',
      at: now,
      results: [],
    })
    return { moveInId: _id }
  },
)
