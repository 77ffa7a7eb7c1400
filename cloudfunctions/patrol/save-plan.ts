import { checkPlan, scheduled } from '../../shared/patrol/plan'
import { ANYONE, type Plan } from '../../shared/patrol/schema'
import { Refusal } from '../../shared/refusal'
import { calendarOf } from '../calendar/store'
import { estates } from '../estate/store'
import { operation } from '../operation/operation'
import { nextVersion } from '../operation/seen'
import { colleagueOf } from '../ticket/field'
import { plans, rounds, routes } from './store'

/** A plan makes no more rounds ahead than a day has. */
const MOST_AHEAD = 20

export const savePlan = operation(
  'patrol.savePlan',
  {
    prepare: async ({ input: { estateId, planId }, now }) => ({
      work: await calendarOf(estateId),
      ahead: planId ? await rounds.some({ planId, from: { after: now } }, { limit: MOST_AHEAD, fields: ['from'] }) : [],
    }),
  },
  async ({ input, reach, now, tx, ownId, prepared: { work, ahead } }) => {
    const { routeId, frequency, weekdays, monthDay, times, workdays, on, walkerId } = input
    checkPlan({ frequency, weekdays, monthDay, times, workdays })
    const estate = await estates.get(tx, input.estateId, reach)
    const route = await routes.get(tx, routeId, reach)
    const earlier = input.planId ? await plans.get(tx, input.planId, reach) : null
    if ([route.estateId, earlier?.estateId ?? estate._id].some(id => id !== estate._id))
      throw new Refusal('patrol.not_found')
    const walker = walkerId ? await colleagueOf(tx, estate._id, walkerId) : { personId: ANYONE, name: ANYONE }
    const plan: Plan = {
      ...{ _id: earlier?._id ?? ownId('ppl'), estateId: estate._id, routeId, routeName: route.name },
      ...{ frequency, weekdays, monthDay, times, workdays, on },
      ...{ walkerId: walker.personId, walkerName: walker.name, through: now, nextAt: 0, nextFrom: 0 },
      version: nextVersion(earlier?.version, input.version),
    }
    // What was made ahead and nobody began is made anew by the plan as it is now.
    for (const { _id } of ahead) {
      const round = await rounds.find(tx, _id)
      if (round && round.records.length === 0) await rounds.remove(tx, _id)
    }
    await plans.put(tx, scheduled(plan, now, work))
    return { planId: plan._id, version: plan.version }
  },
)
