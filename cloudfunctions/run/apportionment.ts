import { exact } from '../../shared/money/decimal'
import { Refusal } from '../../shared/refusal'
import type { PublishedShare } from '../../shared/run/contract'
import { ownShares } from '../billing/own-shares'
import { beside } from '../operation/beside'
import { look } from '../operation/operation'
import { coversEstate, type Reaches } from '../operation/reach'
import { headIdOf, runHeads } from '../period/store'
import { issuedPeriods, runs } from './store'

/** The published table of a cycle. Other households show as buildings only; one's own houses have a line of their own. */
export const apportionment = look('run.apportionment', async ({ input, reach }) => {
  const { estateId } = input
  if (!coversEstate(reach, estateId)) throw new Refusal('run.not_published')
  const [periods, table] = await beside(
    ['issued', estateId, input.period].join(),
    () => issuedPeriods(estateId),
    issued => input.period ?? issued[0] ?? null,
    async period => (period ? tableOf(estateId, period, reach) : null),
  )
  const period = input.period ?? periods[0] ?? null
  if (period === null) return { period, periods, items: [] }
  if (!table) throw new Refusal('run.not_published')
  return { period, periods, items: table }
})

/** Null: the period is not issued. */
async function tableOf(estateId: string, period: string, reach: Reaches): Promise<PublishedShare[] | null> {
  const headId = headIdOf(estateId, period)
  const [, found] = await beside(
    `run of ${headId}`,
    () => runHeads.find(null, headId),
    head => head?.liveRunId ?? null,
    async runId => (runId ? Promise.all([runs.find(null, runId), ownShares({ _id: runId, estateId }, reach)]) : null),
  )
  if (!found) return null
  const [run, own] = found
  if (run?.state !== 'issued') return null
  return (run.shared ?? []).map(one => {
    const { apportionment: how, published, ...of } = one
    const weight = exact(how.weightSum).div(1_000_000).toFixed()
    return { ...of, ...published, weight, own: own.filter(line => line.tariffId === one.tariffId) }
  })
}
