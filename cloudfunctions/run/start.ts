import { addDays, firstDay, today } from '../../shared/calendar/day'
import { dueOn } from '../../shared/calendar/due'
import { Refusal } from '../../shared/refusal'
import { DEFAULT_POLICY } from '../../shared/tariff/schema'
import { countHouses } from '../estate/houses'
import { estates } from '../estate/store'
import { touchMeters } from '../meter/hold'
import { operation } from '../operation/operation'
import { headIdOf, runHeads } from '../period/store'
import { priceBooks } from '../tariff/store'
import { runs } from './store'
import { wake } from './wake'

/** Begins to bill a period. Twice, or two at once, is the same run: both meet on the period's one head document. */
export const start = operation(
  'run.start',
  {
    prepare: async ({ input }) => countHouses(input.estateId),
    after: async (_scene, result) => {
      await wake()
      return result
    },
  },
  async ({ input, actor, reach, now, tx, prepared: houses }) => {
    const estate = await estates.get(tx, input.estateId, reach)
    const { period } = input
    if (firstDay(period) > addDays(today(now), 31)) throw new Refusal('run.period_future', { period })
    const _id = headIdOf(estate._id, period)
    const head = (await runHeads.find(tx, _id)) ?? { _id, estateId: estate._id, liveRunId: null, runs: 0, reversed: 0 }
    const live = head.liveRunId ? await runs.find(tx, head.liveRunId) : null
    if (live?.state === 'issued') throw new Refusal('run.period_issued', { period }, { runId: live._id })
    if (live) return { runId: live._id }
    const book = await priceBooks.find(tx, estate._id)
    const tariffs = (book?.tariffs ?? []).filter(one => one.state === 'approved')
    if (!tariffs.some(one => one.effectiveFrom <= firstDay(period))) throw new Refusal('run.no_prices', { period })
    const proposedItems = [
      ...new Set((book?.tariffs ?? []).filter(one => one.state === 'proposed').map(one => one.item)),
    ]
    // No reading of this month slips in between: whoever enters one now meets this transaction at a guard.
    await touchMeters(tx, estate._id)
    const policy = book?.policy ?? DEFAULT_POLICY
    const runId = `run_${estate.code}_${period}_${head.runs}`
    await runHeads.put(tx, { ...head, liveRunId: runId, runs: head.runs + 1 })
    await runs.insert(tx, {
      _id: runId,
      estateId: estate._id,
      period,
      revision: head.reversed,
      state: 'working',
      todo: 1,
      cursor: '',
      fence: 0,
      tariffs,
      proposedItems,
      policy,
      shared: null,
      houses,
      done: 0,
      bills: 0,
      amountFen: 0,
      sums: [],
      dueOn: dueOn(period, policy.dueDay, policy),
      movedKey: null,
      blocking: 0,
      warnings: 0,
      startedBy: actor.personId,
      startedAt: now,
      issuedAt: null,
      issuedBy: null,
      endedAt: null,
    })
    return { runId }
  },
)
