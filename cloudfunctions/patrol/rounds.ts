import { nextSpan, scheduled } from '../../shared/patrol/plan'
import type { Plan, Round } from '../../shared/patrol/schema'
import { calendarOf } from '../calendar/store'
import { commitOnce } from '../operation/operation'
import { plans, rounds, routes, versionIdOf } from './store'

const CHUNK = 50
/** So long after its end a round that is not finished still waits on the phones. */
const LEFT_MS = 24 * 3_600_000

/** Makes the rounds that begin soon, each once, and says when the plan is looked at next. */
export async function makeRounds(now: number): Promise<number> {
  const due = await plans.due('nextAt', now, CHUNK)
  for (const found of due) {
    const work = await calendarOf(found.estateId)
    const journalId = `system:patrol-rounds:${found._id}:${found.version}:${found.nextFrom}`
    await commitOnce({ journalId, name: 'patrol-rounds', now }, async tx => {
      const plan = await plans.find(tx, found._id)
      if (!plan || plan.nextAt !== found.nextAt || plan.version !== found.version) return null
      const span = nextSpan(plan, plan.nextFrom - 1, work)
      const route = await routes.find(tx, plan.routeId)
      const round = span && route && roundOf(plan, span, route.points.length, versionIdOf(route), route.name)
      if (round && !(await rounds.find(tx, round._id))) await rounds.insert(tx, round)
      await plans.put(tx, scheduled(plan, plan.nextFrom, work))
      return { planId: plan._id }
    })
  }
  return due.length
}
const roundOf = (
  plan: Plan,
  { day, from, until }: Pick<Round, 'day' | 'from' | 'until'>,
  planned: number,
  versionId: string,
  routeName: string,
): Round => ({
  ...{ _id: `prd_${plan._id}_${from}`, estateId: plan.estateId, planId: plan._id, routeId: plan.routeId, routeName },
  ...{ versionId, day, from, until, walkerId: plan.walkerId, walkerName: plan.walkerName, state: 'open', planned },
  ...{ done: 0, said: 0, doneAt: null, records: [], tickets: {}, judgeAt: until },
})

/** A round that is over and not finished reaches the supervisor; a day later nobody is asked to walk it any more. */
export async function judgeRounds(now: number): Promise<number> {
  const due = await rounds.due('judgeAt', now, CHUNK)
  for (const { _id, judgeAt } of due) {
    const journalId = `system:patrol-late:${_id}:${judgeAt}`
    await commitOnce({ journalId, name: 'patrol-late', now }, async (tx, emit) => {
      const round = await rounds.find(tx, _id)
      if (!round || round.judgeAt !== judgeAt) return null
      const first = round.state === 'open'
      const judged = first ? { judgeAt: round.until + LEFT_MS } : { judgeAt: 0 }
      await rounds.put(tx, { ...round, state: first ? 'late' : 'missed', ...judged })
      if (first)
        emit({
          ...{ event: 'patrol.late', estateId: round.estateId },
          reference: {
            ...{ roundId: _id, day: round.day, route: round.routeName },
            ...{ done: String(round.done), planned: String(round.planned) },
          },
          audiences: [{ roles: ['supervisor'], estateId: round.estateId }],
        })
      return { roundId: _id }
    })
  }
  return due.length
}
