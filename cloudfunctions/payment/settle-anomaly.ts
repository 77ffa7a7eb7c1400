import { operation } from '../operation/operation'
import { anomalies } from './store'

/** A person has looked and says what was found. Changes no money. */
export const settleAnomaly = operation('payment.settleAnomaly', async ({ input, actor, reach, now, tx }) => {
  const anomaly = await anomalies.get(tx, input.anomalyId, reach)
  if (anomaly.state === 'open')
    await anomalies.put(tx, { ...anomaly, state: 'done', note: input.note, doneBy: actor.personId, doneAt: now })
  return { anomalyId: anomaly._id }
})
