import { sorted } from '../../shared/patrol/merge'
import { ANYONE, targetOf, WAITING } from '../../shared/patrol/schema'
import { look } from '../operation/operation'
import { coversEstate } from '../operation/reach'
import { standOf } from '../ticket/from-round'
import { roundsOf } from './on-duty'
import { matters, rounds, versions } from './store'

export const mine = look('patrol.mine', async ({ input: { estateId, cursor }, actor, reach, now }) => {
  if (!coversEstate(reach, estateId)) return { items: [] }
  const filter = { estateId, walkerId: { in: [actor.personId, ANYONE] }, state: { in: WAITING } }
  const page = await rounds.list(reach, { filter, order: { field: 'until', direction: 'asc' }, cursor, limit: 30 })
  const [walked, wrong, shown] = await Promise.all([
    versions.byIds(page.items.map(one => one.versionId)),
    matters.byIds(page.items.map(one => one.routeId)),
    roundsOf(page.items, actor.personId, now),
  ])
  const stand = await standOf(wrong.flatMap(one => one.open.map(matter => matter.ticketId)))
  const items = shown.map(round => {
    const route = walked.find(one => one._id === round.versionId)
    const { open = [] } = wrong.find(one => one._id === round.routeId) ?? {}
    const { routeName, day, from, until, state, walkerName } = round
    const points = (route?.points ?? []).map(({ own: _own, ...point }) => point)
    return {
      ...{ roundId: round._id, routeName, day, from, until, state, walkerName },
      ...{ points, gapSeconds: route?.gapSeconds ?? 0 },
      said: [...sorted(round.records).first.values()].map(({ pointId, at, byName, skipped, answers }) => ({
        ...{ pointId, at, byName, skipped: skipped !== undefined },
        failed: answers.filter(answer => answer.result === 'FAIL').length,
      })),
      again: points.flatMap(({ pointId, items: asked }) =>
        asked.flatMap(({ itemId }) => {
          const matter = open.find(one => one.target === targetOf(pointId, itemId))
          const { going, number } = matter ? stand(matter.ticketId) : { going: true, number: null }
          return going ? [] : [{ pointId, itemId, number }]
        }),
      ),
    }
  })
  return { ...page, items }
})
