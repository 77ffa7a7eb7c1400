import { Refusal } from '../../shared/refusal'
import { operation } from '../operation/operation'
import { headOf, runGivenUp } from '../period/head'
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
    await runGivenUp(tx, await headOf(tx, run.estateId, run.period), run._id)
    await runs.put(tx, { ...run, state: 'cancelling', todo: 1, fence: run.fence + 1 })
    return { runId: run._id }
  },
)
