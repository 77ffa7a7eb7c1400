import { SYSTEM } from '../operation/reach'
import { type Claim, claims } from './store'

/** The claims a person made, at most 50. */
export const claimsOf = async (personId: string): Promise<Claim[]> => {
  const { items } = await claims.list(SYSTEM, {
    filter: { personId },
    order: { field: '_id', direction: 'asc' },
    limit: 50,
  })
  return items
}
