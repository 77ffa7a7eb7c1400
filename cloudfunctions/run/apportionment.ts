import { exact } from '../../shared/money/decimal'
import { Refusal } from '../../shared/refusal'
import type { PublishedShare } from '../../shared/run/contract'
import { ownShares } from '../billing/own-shares'
import { look } from '../operation/operation'
import { coversEstate } from '../operation/reach'
import { headIdOf, runHeads } from '../period/store'
import { issuedPeriods, runs } from './store'

/** The published table of a cycle. Other households show as buildings only; one's own houses have a line of their own. */
export const apportionment = look('run.apportionment', async ({ input, reach }) => {
  if (!coversEstate(reach, input.estateId)) throw new Refusal('run.not_published')
  const periods = await issuedPeriods(input.estateId)
  const period = input.period ?? periods[0] ?? null
  if (period === null) return { period, periods, items: [] }
  const head = await runHeads.find(null, headIdOf(input.estateId, period))
  const run = head?.liveRunId ? await runs.find(null, head.liveRunId) : null
  if (run?.state !== 'issued') throw new Refusal('run.not_published')
  const own = await ownShares(run, reach)
  const items = (run.shared ?? []).map((one): PublishedShare => {
    const { apportionment: how, published, ...of } = one
    const weight = exact(how.weightSum).div(1_000_000).toFixed()
    return { ...of, ...published, weight, own: own.filter(line => line.tariffId === one.tariffId) }
  })
  return { period, periods, items }
})
