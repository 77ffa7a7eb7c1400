import { streamKeyOf } from '../../shared/account/posting'
import { today } from '../../shared/calendar/day'
import { Refusal } from '../../shared/refusal'
import { countsOf, toldOf } from '../../shared/run/exceptions'
import { isStale, type Run, type RunException } from '../../shared/run/schema'
import { operation } from '../operation/operation'
import { headOf, runIssued } from '../period/head'
import { setOff } from '../settlement/store'
import { exceptionsOf, runs } from './store'
import { wake } from './wake'

/** Makes every bill of a run valid at once, by this one document; the households are told afterwards. */
export const issue = operation(
  'run.issue',
  {
    prepare: async ({ input, reach }) => {
      const run = await runs.get(null, input.runId, reach)
      return run.blocking + run.warnings > 0 ? exceptionsOf(run._id, 1) : []
    },
    after: async (_scene, result) => {
      await wake()
      await wake('passes')
      return result
    },
  },
  async ({ input, actor, reach, now, tx, prepared: [first] }) => {
    const run = await runs.get(tx, input.runId, reach)
    requireReady(run, first, input.open ?? 0, now)
    await runIssued(tx, await headOf(tx, run.estateId, run.period), run._id)
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
    await setOff(tx, 'draw', run)
    return { runId: run._id }
  },
)

/** `open`: how many exceptions whoever issues has read of. */
function requireReady(run: Run, first: RunException | undefined, open: number, now: number): void {
  if (run.state !== 'draft') throw new Refusal('run.wrong_state', { state: run.state })
  const example = first ? toldOf(first) : ''
  if (run.blocking > 0) throw new Refusal('run.blocked', { count: run.blocking, first: example })
  if (isStale(run, now)) throw new Refusal('run.stale', { day: today(run.startedAt) })
  if (run.lateTo && run.bills === 0) throw new Refusal('run.nothing_late', { period: run.period })
  if (run.warnings === open) return
  const kinds = { zh: countsOf(run.kinds, 'zh'), en: countsOf(run.kinds, 'en') }
  throw new Refusal('run.open_exceptions', { count: run.warnings, kinds, first: example })
}
