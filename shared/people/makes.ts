import type { Role } from '../contract'

/** Who may make whom: the roles that a role may invite somebody to, and end. Whoever is not listed makes nobody. */
export const MAKES: Partial<Record<Role, readonly Role[]>> = {
  owner: ['family', 'tenant'],
  manager: ['clerk', 'cashier', 'accountant', 'treasurer', 'worker', 'supervisor', 'manager'],
  /** An administrator of the system, never one of an estate. */
  admin: ['manager', 'admin'],
}
export const mayMake = (maker: string, made: Role): boolean =>
  Object.entries(MAKES).some(([role, roles]) => role === maker && roles.includes(made))

/** Any two of a row are too much for one person in one estate. */
const APART: readonly (readonly Role[])[] = [
  ['cashier', 'treasurer', 'accountant'],
  ['admin', 'cashier'],
  ['admin', 'treasurer'],
  ['admin', 'accountant'],
  ['admin', 'supervisor'],
  ['admin', 'manager'],
]
export const keptApart = (one: Role, other: Role): boolean =>
  one !== other && APART.some(row => row.includes(one) && row.includes(other))

/** A person is more than one account: whoever ever vouched for the same phone is the same person to us. */
export const samePerson = (
  one: { _id: string; phones: readonly string[] },
  other: { _id: string; phones: readonly string[] },
): boolean => one._id === other._id || one.phones.some(phone => other.phones.includes(phone))
