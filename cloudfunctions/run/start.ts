import { addDays, firstDay, periodOf, today } from '../../shared/calendar/day'
import { dueOn, isKnown } from '../../shared/calendar/due'
import { Refusal } from '../../shared/refusal'
import { lateDueOn, latePrices } from '../../shared/run/late'
import type { Run } from '../../shared/run/schema'
import { DEFAULT_POLICY } from '../../shared/tariff/schema'
import { keptOf } from '../calendar/store'
import { countHouses } from '../estate/houses'
import { estates } from '../estate/store'
import { touchMeters } from '../meter/hold'
import { operation } from '../operation/operation'
import { headOf, runBegins } from '../period/head'
import { priceBooks } from '../tariff/store'
import { runs } from './store'
import { wake } from './wake'

/**
 * Begins to bill a period, or to bill whoever came after its bills were issued. Twice, or two at once, is the same run:
 * both meet on the period's one head document.
 */
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
    const head = await headOf(tx, estate._id, period)
    if (head.lateRunId) return { runId: head.lateRunId }
    const live = head.liveRunId ? await runs.find(tx, head.liveRunId) : null
    if (live && live.state !== 'issued') return { runId: live._id }
    const before = await headOf(tx, estate._id, periodOf(addDays(firstDay(period), -1)))
    const book = await priceBooks.find(tx, estate._id)
    const approved = (book?.tariffs ?? []).filter(one => one.state === 'approved')
    const tariffs = live ? latePrices(live.tariffs, approved, firstDay(period)) : approved
    if (!tariffs.some(one => one.effectiveFrom <= firstDay(period))) throw new Refusal('run.no_prices', { period })
    const proposedItems = [
      ...new Set((book?.tariffs ?? []).filter(one => one.state === 'proposed').map(one => one.item)),
    ]
    // No reading of this month slips in between: whoever enters one now meets this transaction at a guard.
    if (!live) await touchMeters(tx, estate._id)
    const policy = book?.policy ?? DEFAULT_POLICY
    const { calendar } = await keptOf(tx, estate._id)
    const due = live ? lateDueOn(period, policy.dueDay, calendar, today(now)) : dueOn(period, policy.dueDay, calendar)
    const runId = `run_${estate.code}_${period}_${head.runs}`
    await runBegins(tx, head, runId, live !== null)
    const about = {
      _id: runId,
      estateId: estate._id,
      period,
      revision: head.reversed,
      houses,
      startedBy: actor.personId,
    }
    await runs.insert(tx, {
      ...{ ...freshRun, ...about, tariffs, proposedItems, policy, startedAt: now },
      lateTo: live?._id ?? null,
      besides: head.issued,
      before: before.issued,
      // What was shared has been shared out among those who were there.
      shared: live ? [] : null,
      dueOn: due,
      dueKnown: isKnown(due, calendar),
    })
    return { runId }
  },
)
const freshRun = {
  ...{ state: 'working', todo: 1, cursor: '', fence: 0, done: 0, bills: 0, amountFen: 0, sums: [], movedKey: null },
  ...{ billedBefore: 0, blocking: 0, warnings: 0, kinds: {}, issuedAt: null, issuedBy: null, endedAt: null },
} as const satisfies Partial<Run>
