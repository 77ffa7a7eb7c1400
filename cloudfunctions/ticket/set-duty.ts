import { operation } from '../operation/operation'
import { setHand } from './set-hand'

export const setDuty = operation(
  'ticket.setDuty',
  async ({ input: { estateId, on }, actor: { personId }, reach, now, tx }) =>
    setHand(tx, { estateId, personId, reach }, { onDuty: on, saidAt: now }),
)
