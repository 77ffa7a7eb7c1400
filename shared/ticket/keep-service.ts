import { Refusal } from '../refusal'
import { LEVELS } from './schema'
import { BREACHES, type Chains, each, type ServiceTerms, stepKey, TERM_KINDS } from './service'

/** Terms as they are kept. Refuses a promise that ends before it begins. */
export function keepTerms(terms: ServiceTerms): ServiceTerms {
  const level = LEVELS.find(one => {
    const { respond, arrive, resolve } = terms.levels[one]
    return respond > resolve || (arrive !== null && (arrive < respond || arrive > resolve))
  })
  if (level) throw new Refusal('ticket.terms_order', { level })
  const kind = TERM_KINDS.find(one => terms.kinds[one].respond > terms.kinds[one].resolve)
  if (kind || terms.complexMinutes < terms.kinds.complaint.resolve) throw new Refusal('ticket.terms_kind')
  return terms
}
/**
 * Chains as they are kept: in the order in which they are climbed. Refuses a level of which nobody would hear that nobody
 * has taken it, a step that tells nobody, two steps at one moment, and arrival where none is promised.
 */
export function keepChains(chains: Chains, terms: ServiceTerms): Chains {
  return each(LEVELS, level => {
    const steps = chains[level]
    if (!steps.some(({ breach }) => breach === 'response')) throw new Refusal('ticket.chain_no_response', { level })
    if (steps.some(({ roles, persons }) => roles.length + persons.length === 0))
      throw new Refusal('ticket.chain_nobody', { level })
    if (new Set(steps.map(stepKey)).size < steps.length) throw new Refusal('ticket.chain_twice', { level })
    if (terms.levels[level].arrive === null && steps.some(({ breach }) => breach === 'arrival'))
      throw new Refusal('ticket.chain_no_arrival', { level })
    return [...steps].sort(
      (one, other) =>
        BREACHES.indexOf(one.breach) - BREACHES.indexOf(other.breach) || one.afterMinutes - other.afterMinutes,
    )
  })
}
