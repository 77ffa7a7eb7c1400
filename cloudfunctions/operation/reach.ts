import type { Caller, Entry, Level, Role } from '../../shared/contract'
import type { Operation, WhoOf } from '../../shared/contracts'

/** One thing a person holds: a role in an estate, for houses or for the whole, from–until (ms, until exclusive). */
export interface Grant {
  grantId: string
  role: Role
  estateId: string
  houseIds: string[]
  from: number
  until: number | null
}

interface Calling {
  openId: string | null
  name: string
  language: 'zh' | 'en'
  largeType: boolean
  grants: Grant[]
  consented: boolean
  phone: string | null
  /** The address a browser calls from, as the platform's gateway says it. */
  source?: string | undefined
}
/** A person we know. */
export interface Somebody extends Calling {
  personId: string
  link?: undefined
}
/** Nobody we know, but the holder of a link to what it names. */
export interface LinkHolder extends Calling {
  personId: null
  link: { linkId: string; estateId: string }
}
export interface Nobody extends Calling {
  personId: null
  link?: undefined
}
export type Actor = Somebody | LinkHolder | Nobody
/** Who can stand in an operation's body: only one that lets in `link` or `public` meets a caller who is no person. */
export type CallerOf<O extends Operation> =
  | (Exclude<WhoOf<O>, 'public' | 'link'> extends never ? never : Somebody)
  | ('link' extends WhoOf<O> ? LinkHolder : never)
  | ('public' extends WhoOf<O> ? Actor : never)

/** The same by the entry itself, for whoever really calls. */
export function isCallerOf<O extends Operation>(entry: Entry, actor: Actor): actor is CallerOf<O> {
  if (entry.who.public) return true
  if (actor.personId === null) return Boolean(actor.link && entry.who.link)
  return Object.keys(entry.who).some(word => word !== 'link')
}

/** How far one grant carries in this operation. */
export interface Reach extends Omit<Grant, 'role' | 'grantId'> {
  level: Level
  role: Caller
  personId: string | null
  linkId?: string
}
export type Reaches = readonly Reach[]

/** Where the administrators of the whole system hold their grants; an estate's grant never reaches it. */
export const SYSTEM_ESTATE = 'system'
const alive = (grant: Grant, now: number) => grant.from <= now && (grant.until === null || grant.until > now)

/** What the contract lets this actor reach now. Empty: not allowed at all. */
export function reachOf(entry: Entry, actor: Actor, now: number): Reach[] {
  const reaches: Reach[] = []
  for (const grant of actor.grants) {
    const level = entry.who[grant.role]
    if (!level || (level === 'system' && grant.estateId !== SYSTEM_ESTATE)) continue
    const looksBack = entry.formerOwners && entry.kind !== 'command' && grant.role === 'owner' && grant.from <= now
    if (alive(grant, now) || looksBack) reaches.push({ ...grant, level, personId: actor.personId })
  }
  const everybody = { estateId: '', houseIds: [], from: 0, until: null, personId: actor.personId }
  if (entry.who.stranger && actor.personId) reaches.push({ ...everybody, level: entry.who.stranger, role: 'stranger' })
  if (entry.who.link && actor.link) {
    const { linkId, estateId } = actor.link
    reaches.push({ ...everybody, estateId, level: entry.who.link, role: 'link', linkId })
  }
  if (entry.who.public) reaches.push({ ...everybody, level: entry.who.public, role: 'public' })
  return reaches
}

/** The reach of our own jobs. */
export const SYSTEM: Reaches = [
  { level: 'system', role: 'admin', estateId: '', houseIds: [], from: 0, until: null, personId: null },
]

/** The roles that let this caller in, in one estate. */
export const rolesIn = (reaches: Reaches, estateId: string): Caller[] =>
  reaches.flatMap(reach => (reach.estateId === estateId ? [reach.role] : []))

export const coversEstate = (reaches: Reaches, estateId: string): boolean =>
  reaches.some(reach => reach.level === 'system' || reach.estateId === estateId)
