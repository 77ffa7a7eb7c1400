import { streamKeyOf } from '../../shared/account/posting'
import { today } from '../../shared/calendar/day'
import { Refusal } from '../../shared/refusal'
import { isStale } from '../../shared/run/schema'
import { operation } from '../operation/operation'
import { passes, passOf } from '../settlement/store'
import { exceptionsOf, runs } from './store'
import { wake } from './wake'

/** Makes every bill of a run valid at once, by this one document; the households are told afterwards. */
export const issue = operation(
  'run.issue',
  {
    prepare: async ({ input, reach }) => {
      const run = await runs.get(null, input.runId, reach)
      return run.blocking > 0 ? exceptionsOf(run._id, 1) : []
    },
    after: async (_scene, result) => {
      await wake()
      await wake('passes')
      return result
    },
  },
  async ({ input, actor, reach, now, tx, prepared: [first] }) => {
    const run = await runs.get(tx, input.runId, reach)
    if (run.state !== 'draft') throw new Refusal('run.wrong_state', { state: run.state })
    if (run.blocking > 0) {
      const named = first ? `${first.houseLabel} · ${first.item ?? ''} ${first.field} · ${first.kind}` : ''
      throw new Refusal('run.blocked', { count: run.blocking, first: named })
    }
    if (isStale(run, now)) throw new Refusal('run.stale', { day: today(run.startedAt) })
    // The cursor starts over: the clock now goes through the houses to tell them.
    const movedKey = streamKeyOf(now, run._id)
    await runs.put(tx, {
      ...run,
      state: 'issued',
      issuedAt: now,
      issuedBy: actor.personId,
      todo: 1,
      cursor: '',
      movedKey,
    })
    await passes.insert(tx, passOf('draw', run._id, run.estateId))
    return { runId: run._id }
  },
)
