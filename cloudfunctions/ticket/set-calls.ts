import { operation } from '../operation/operation'
import { setHand } from './set-hand'

export const setCalls = operation(
  'ticket.setCalls',
  async ({ input: { estateId, throughOffice }, actor: { personId }, reach, tx }) =>
    setHand(tx, { estateId, personId, reach }, { throughOffice }),
)
