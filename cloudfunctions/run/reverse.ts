import { streamKeyOf } from '../../shared/account/posting'
import { Refusal } from '../../shared/refusal'
import { operation } from '../operation/operation'
import { headOf, runTakenBack } from '../period/head'
import { setOff } from '../settlement/store'
import { runs } from './store'
import { wake } from './wake'

/**
 * Takes an issued run back: its bills stay in the books with their reversal, and the period can be billed again. What was
 * paid of them becomes the houses' prepayment, house by house (the clock).
 */
export const reverse = operation(
  'run.reverse',
  {
    after: async (_scene, result) => {
      await wake('passes')
      return result
    },
  },
  async ({ input, reach, now, tx, emit }) => {
    const run = await runs.get(tx, input.runId, reach)
    if (run.state !== 'issued') throw new Refusal('run.wrong_state', { state: run.state })
    const head = await headOf(tx, run.estateId, run.period)
    // A supplementary draft has left out whom this run billed.
    if (head.lateRunId) {
      throw new Refusal('run.supplement_open', { period: run.period }, { runId: head.lateRunId })
    }
    await runTakenBack(tx, head, run._id)
    await runs.put(tx, { ...run, state: 'reversed', endedAt: now, todo: 0, movedKey: streamKeyOf(now, run._id) })
    await setOff(tx, 'reverse', run)
    emit({ event: 'run.reversed', estateId: run.estateId, reference: { runId: run._id }, audiences: [] })
    return { runId: run._id }
  },
)
