import type { Role } from '../contract'
import { isSameName } from '../normalise'

/** What the register says, or said, about a house. */
export interface Entry {
  name: string
  phone: string | null
  role: Role
  /** Null: it says so today. */
  until: number | null
}
/** A grant that somebody holds on the house now. */
export interface Held {
  grantId: string
  personId: string
  name: string
  /** As WeChat vouched for it. */
  phone: string | null
  role: Role
  from: number
  /** When the desk last said that it stays. */
  keptAt?: number | undefined
}
/** `left`: the register named them and does not any more; `number`: it names them with another number; `guest`: they came with who left. */
export type Why = 'left' | 'number' | 'guest'
interface Unbacked extends Held {
  why: Why
  since: number
}

/**
 * The grants on one house that the register does not back any more. A number is what tells people apart: a name alone may
 * have been taken over from the register by whoever has the number now.
 */
export function unbacked(held: readonly Held[], register: readonly Entry[]): Unbacked[] {
  const today = register.filter(entry => entry.until === null)
  const ended = register.filter(entry => entry.until !== null)
  const backs = (entry: Entry, one: Held) =>
    entry.phone === null ? isSameName(entry.name, one.name) : entry.phone === one.phone
  const rows = held.flatMap((one): Unbacked[] => {
    if (today.some(entry => backs(entry, one))) return []
    const was = ended.filter(entry => backs(entry, one) || isSameName(entry.name, one.name))
    if (was.length === 0) return []
    const why = today.some(entry => isSameName(entry.name, one.name)) ? 'number' : 'left'
    return [{ ...one, why, since: Math.max(...was.map(entry => entry.until ?? 0)) }]
  })
  const left = Math.max(0, ...ended.filter(entry => entry.role === 'owner').map(entry => entry.until ?? 0))
  const listed = new Set(rows.map(row => row.grantId))
  const isGuest = (one: Held) =>
    one.role !== 'owner' && one.from < left && !listed.has(one.grantId) && !today.some(entry => backs(entry, one))
  const guests = held.filter(isGuest).map((one): Unbacked => ({ ...one, why: 'guest', since: left }))
  return [...rows, ...guests].filter(row => (row.keptAt ?? 0) < row.since)
}
