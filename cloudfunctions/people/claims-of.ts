import { type Claim, claims } from './store'

/** The claims a person made. */
export const claimsOf = (personId: string): Promise<Claim[]> => claims.all({ personId })
