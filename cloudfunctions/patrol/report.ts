import { dayReport } from '../../shared/patrol/report'
import { Refusal } from '../../shared/refusal'
import { look } from '../operation/operation'
import { coversEstate } from '../operation/reach'
import { standOf } from '../ticket/from-round'
import { rounds, versions } from './store'

export const report = look('patrol.report', async ({ input: { estateId, day }, reach, now }) => {
  if (!coversEstate(reach, estateId)) throw new Refusal('estate.not_found')
  const found = await rounds.all({ estateId, day })
  const [walked, stand] = await Promise.all([
    versions.byIds(found.map(round => round.versionId)),
    standOf(found.flatMap(round => Object.values(round.tickets))),
  ])
  const routeOf = (versionId: string) => walked.find(one => one._id === versionId) ?? { points: [], gapSeconds: 0 }
  const inOrder = [...found].sort((a, b) => a.from - b.from)
  return { day, ...dayReport(inOrder, routeOf, stand, now) }
})
