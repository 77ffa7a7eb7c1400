import { Refusal } from '../../shared/refusal'
import { operation } from '../operation/operation'
import { headIdOf, runHeads } from '../period/store'
import { runs } from './store'
import { wake } from './wake'

/** Gives a run up before anybody saw its bills; the clock takes the drafts away. */
export const cancel = operation(
  'run.cancel',
  {
    after: async (_scene, result) => {
      await wake()
      return result
    },
  },
  async ({ input, reach, tx }) => {
    const run = await runs.get(tx, input.runId, reach)
    if (run.state !== 'working' && run.state !== 'draft') throw new Refusal('run.wrong_state', { state: run.state })
    const head = await runHeads.find(tx, headIdOf(run.estateId, run.period))
    const isLate = head?.lateRunId === run._id
    if (head) await runHeads.put(tx, { ...head, ...(isLate ? { lateRunId: null } : { liveRunId: null }) })
    await runs.put(tx, { ...run, state: 'cancelling', todo: 1, fence: run.fence + 1 })
    return { runId: run._id }
  },
)
