import { estates } from '../estate/store'
import { look } from '../operation/operation'
import { proofOf } from './proof'

/** The trial balance from the rolled-up books, and whether they agree with what the accounts maintain. */
export const prove = look('ledger.prove', async ({ input, reach }) => {
  const [proof] = await Promise.all([proofOf(input.estateId), estates.get(null, input.estateId, reach)])
  return proof
})
