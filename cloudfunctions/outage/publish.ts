import { publish as decide } from '../../shared/outage/act'
import { MOST_SCOPE_HOUSES, partsOf } from '../../shared/outage/whom'
import { Refusal } from '../../shared/refusal'
import { homesOf } from '../estate/homes'
import { operation } from '../operation/operation'
import { rolesIn } from '../operation/reach'
import { ownAmong } from '../people/same-person'
import { resolved } from './resolve'
import { noticeOf, outageIn, partIdOf, putOutage, putPart } from './store'
import { outageEvent, STAFF, toManager, wakeTelling } from './told'

export const publish = operation(
  'outage.publish',
  {
    prepare: async ({ input, actor, reach, now }) => {
      const outage = await outageIn(null, input.outageId, reach)
      const { estateId, scope, utility, version } = outage
      const [scoped, notice, is] = await Promise.all([
        resolved(estateId, scope, reach, now, utility),
        outage.reason === 'PLANNED' ? noticeOf(null, estateId) : null,
        outage.reason === 'PLANNED'
          ? ownAmong(actor.personId, [outage.drafted.personId, outage.asked?.personId])
          : null,
      ])
      if (scoped.houses.length > MOST_SCOPE_HOUSES)
        throw new Refusal('outage.too_many_houses', { most: MOST_SCOPE_HOUSES })
      const homes = await homesOf(
        scoped.houses.map(one => one.houseId),
        now,
      )
      return { ...scoped, homes, version, hours: notice?.hours ?? {}, is }
    },
    after: async (_, result) => {
      await wakeTelling()
      return result
    },
  },
  async ({ input, actor, reach, now, tx, emit, prepared: { basis, homes, version, hours, is } }) => {
    const outage = await outageIn(tx, input.outageId, reach)
    // What was counted is what goes out: a draft changed meanwhile is looked at again.
    if (outage.version !== version) throw new Refusal('request.busy')
    const by = { personId: actor.personId, name: actor.name, at: now }
    const own = is !== null && (is(outage.drafted.personId) || (outage.asked !== null && is(outage.asked.personId)))
    const approves = rolesIn(reach, outage.estateId).includes('manager')
    const next = decide(outage, { by, approves, isOwn: own, notice: hours, houseCount: basis.houseCount })
    if (next.state === 'asked') {
      await putOutage(tx, { ...next, basis })
      emit(outageEvent('outage.asked', next, [toManager(next)]))
      return { outageId: outage._id }
    }
    const parts = partsOf(homes)
    for (const [part, houses] of parts.entries())
      await putPart(tx, {
        ...{ _id: partIdOf(outage._id, part), estateId: outage.estateId, outageId: outage._id, part, houses },
      })
    await putOutage(tx, { ...next, basis, told: parts.map(() => '') })
    emit(outageEvent('outage.published', next, [{ roles: STAFF, estateId: outage.estateId }]))
    return { outageId: outage._id }
  },
)
