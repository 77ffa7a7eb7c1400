import { HOUSEHOLD_ROLES, type Role } from '../../../shared/contract'
import type { Operation } from '../../../shared/contracts'
import { rolesIn } from './hats'
import { usePerson } from './person'

const known = new Map<string, readonly string[]>()

/** Who may do what a file names, which the build reads out of the contracts: `config/rights.cjs` has the file say so. */
export const allow = (who: Record<string, readonly string[]>) => {
  for (const [operation, callers] of Object.entries(who)) known.set(operation, callers)
}

/** Whether somebody with one of these roles may ask this of the server, by its contract. How far is the server's answer. */
export function mayCall(operation: Operation, roles: readonly Role[]): boolean {
  const who = known.get(operation)
  if (!who) throw new Error(`who may call ${operation} did not come along`)
  return roles.some(role => who.includes(role))
}

const atWork = (role: Role): boolean => !HOUSEHOLD_ROLES.includes(role)
/** What the reader may do as one of an estate's staff; as what one is in a house, `mayCall` is asked with that role. */
export function useRights(estateId: string | undefined): (operation: Operation) => boolean {
  const { me } = usePerson()
  const roles = rolesIn(me, estateId).filter(atWork)
  return operation => mayCall(operation, roles)
}
