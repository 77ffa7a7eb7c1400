import type { Contracts, Operation } from '../../../shared/contracts'

const known: Partial<Contracts> = {}

/** A noun's contract, which comes with the screens that send its commands: `config/contracts.cjs` has them say so. */
export const know = (contract: Partial<Contracts>) => Object.assign(known, contract)

/** What a command takes. That its screen brought it along is the build's business, so to miss it is a bug. */
export function contractOf<O extends Operation>(operation: O): Contracts[O] {
  const contract = known[operation]
  if (!contract) throw new Error(`the contract of ${operation} did not come along`)
  return contract as Contracts[O]
}
