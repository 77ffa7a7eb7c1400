import type { Role } from '../contract'
import { livesHere } from '../estate/lives'
import { nameKey } from '../normalise'
import { maskPhone } from '../people/mask'
import type { Dweller } from './schema'

interface Entry {
  _id: string
  name: string
  role: Role
  phone: string | null
  contact: string | null
  from: number
  until: number | null
}
interface Member {
  grantId: string
  name: string
  role: Role
  from: number
  until: number | null
}
const LIKE = (one: { name: string; role: string }) => `${one.role} ${nameKey(one.name)}`

/** Whom the register names, and who came by the app without it: those of today, and those before them. */
export function dwellersOf(register: readonly Entry[], members: readonly Member[], now: number) {
  const all = [
    ...named(
      register.filter(one => livesHere(one, now)),
      members.filter(one => livesHere(one, now)),
    ),
    ...named(
      register.filter(one => !livesHere(one, now)),
      members.filter(one => !livesHere(one, now)),
    ),
  ]
  const gone = all.filter(one => !livesHere(one, now)).map(one => ({ ...one, here: false, callable: false }))
  return {
    people: all.filter(one => livesHere(one, now)),
    earlier: gone.sort((one, other) => (other.until ?? 0) - (one.until ?? 0)),
  }
}
function named(register: readonly Entry[], members: readonly Member[]): Dweller[] {
  const known = new Set(register.map(LIKE))
  const here = new Set(members.map(LIKE))
  return [
    ...register.map(one => {
      const phone = maskPhone(one.phone ?? one.contact)
      const { _id: of, name, role, from, until } = one
      return { of, name, role, phone, callable: phone !== null, here: here.has(LIKE(one)), from, until }
    }),
    ...members
      .filter(one => !known.has(LIKE(one)))
      .map(({ grantId: of, name, role, from, until }) => {
        return { of, name, role, phone: null, callable: true, here: true, from, until }
      }),
  ]
}

interface Phoned {
  _id: string
  phone: string | null
}
/**
 * Who is meant of those that bear one name in a house: the entry asked for, or the account. Where register or app know
 * several, the telephone tells them apart, and whom it does not name stays alone.
 */
export function meant<E extends Phoned, A extends Phoned>(
  of: string,
  entries: readonly E[],
  accounts: readonly A[],
): { entries: E[]; account: A | null } {
  const phones = new Set(entries.flatMap(one => one.phone ?? []))
  if (phones.size <= 1 && accounts.length <= 1) return { entries: [...entries], account: accounts[0] ?? null }
  const entry = entries.find(one => one._id === of)
  const account = entry ? accounts.find(one => reach(one, entry)) : accounts.find(one => one._id === of)
  const phoned = entry ?? account
  return {
    entries: entries.filter(one => one === entry || (phoned !== undefined && reach(one, phoned))),
    account: account ?? null,
  }
}
const reach = (one: Phoned, other: Phoned): boolean => one.phone !== null && one.phone === other.phone
