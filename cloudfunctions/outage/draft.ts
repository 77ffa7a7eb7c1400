import { mayAct, refuseOrder } from '../../shared/outage/act'
import type { Outage } from '../../shared/outage/schema'
import { Refusal } from '../../shared/refusal'
import { estates } from '../estate/store'
import { operation } from '../operation/operation'
import { nextVersion } from '../operation/seen'
import { resolved } from './resolve'
import { outageIn, putOutage } from './store'

export const draft = operation(
  'outage.draft',
  {
    prepare: async ({ input, reach, now }) => {
      refuseOrder(input)
      const { estateId, valveIds, doors, utility } = input
      return resolved(estateId, { valveIds, doors }, reach, now, utility)
    },
  },
  async ({ input, actor, reach, now, tx, ownId, prepared: { basis } }) => {
    const estate = await estates.get(tx, input.estateId, reach)
    const before = input.outageId ? await outageIn(tx, input.outageId, reach) : null
    if (before && before.estateId !== estate._id) throw new Refusal('outage.not_found')
    if (before) mayAct(before, 'change')
    const version = nextVersion(before?.version, input.version)
    const { utility, reason, startsAt, endsAt, valveIds, doors, contact, supplier, note } = input
    const by = { personId: actor.personId, name: actor.name, at: now }
    const outage: Outage = {
      ...{
        _id: before?._id ?? ownId('out'),
        estateId: estate._id,
        utility,
        reason,
        startsAt,
        endsAt,
        contact,
        supplier,
      },
      ...{ note, scope: { valveIds, doors }, state: 'draft', drafted: before?.drafted ?? by, asked: null },
      ...{ published: null, basis, extensions: [], restored: null, why: before?.why ?? '', told: [], telling: null },
      ...{ tellAt: 0, restoredToldAt: null, version },
    }
    await putOutage(tx, outage)
    return { outageId: outage._id, version }
  },
)
