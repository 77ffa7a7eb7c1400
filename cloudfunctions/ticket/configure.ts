import { Refusal } from '../../shared/refusal'
import { keepChains, keepTerms } from '../../shared/ticket/keep-service'
import { DEFAULT_SERVICE } from '../../shared/ticket/service'
import { forgetEstate } from '../estate/lookup'
import { serves } from '../estate/settings'
import { estates } from '../estate/store'
import { operation } from '../operation/operation'
import { nextVersion } from '../operation/seen'
import { overseersOf } from './field'

/** Holds for what begins from now on; a deadline that was told stays, a chain is met at a ticket's next step. */
export const configure = operation(
  'ticket.configure',
  {
    after: async (_scene, result) => {
      forgetEstate(result.estateId)
      return result
    },
  },
  async ({ input, reach, tx }) => {
    const { estateId } = input
    const estate = await estates.get(tx, estateId, reach)
    const version = nextVersion(estate.serviceVersion, input.version)
    const before = estate.service ?? DEFAULT_SERVICE
    const terms = keepTerms(input.terms ?? before.terms)
    const chains = keepChains(input.chains ?? before.chains, terms)
    const overseers = new Set((await overseersOf(tx, estateId)).map(({ personId }) => personId))
    const named = Object.values(chains).flatMap(steps => steps.flatMap(({ persons }) => persons))
    if (input.chains && !named.every(one => overseers.has(one))) throw new Refusal('ticket.chain_stranger')
    await serves(tx, estate, { terms, chains }, version)
    return { estateId, version }
  },
)
