import type { Approval } from '../../shared/approval/schema'
import type { Role } from '../../shared/contract'
import type { Grant } from '../operation/reach'
import { Store } from '../operation/store'

interface Session {
  sessionId: string
  /** SHA-256 of the secret; the secret itself is only ever in the browser. */
  hash: string
  expiresAt: number
  label: string
}
export interface Person {
  _id: string
  openId: string
  name: string
  /** As WeChat vouched for it. */
  phone: string | null
  /** Every number this person ever vouched for: whoever shares one is the same person where two must be different. */
  phones: string[]
  language: 'zh' | 'en'
  largeType: boolean
  consent: { version: string; at: number } | null
  grants: Grant[]
  sessions: Session[]
  /** Failed attempts to match a house; five lock for a day. */
  attempts: number[]
}
export const persons = new Store<Person>('persons', {
  notFound: 'people.not_found',
  indexes: [{ on: ['phone'] }],
})

export const personsById = (ids: readonly string[]): Promise<Person[]> => persons.byIds(ids)

export interface Claim extends Approval {
  _id: string
  estateId: string
  houseId: string
  houseLabel: string
  personId: string
  name: string
  phone: string | null
  role: 'owner' | 'tenant'
  evidence: string[]
}
export const claims = new Store<Claim>('claims', {
  notFound: 'people.not_found',
  indexes: [{ on: ['estateId', 'state', '_id'] }, { on: ['personId', '_id'] }, { on: ['expiresAt'] }],
  reach: { estate: reach => [{ estateId: reach.estateId }] },
})

export interface Invitation {
  _id: string
  estateId: string
  houseId: string | null
  houseLabel: string | null
  role: Role
  name: string
  phone: string
  until: number | null
  state: 'proposed' | 'open' | 'used' | 'revoked'
  /** Null: imported from a workbook. */
  invitedBy: string | null
  expiresAt: number
}
export const invitations = new Store<Invitation>('invitations', {
  notFound: 'people.invitation_invalid',
  indexes: [{ on: ['phone', 'state', '_id'] }, { on: ['estateId', '_id'] }, { on: ['houseId', '_id'] }],
  reach: {
    own: reach => [{ houseId: { in: reach.houseIds } }],
    estate: reach => [{ estateId: reach.estateId }],
  },
})

/** Who works for an estate now: one small document, so that an audience is one read. */
export interface Roster {
  _id: string
  staff: { personId: string; grantId: string; name: string; role: Role }[]
}
export const rosters = new Store<Roster>('rosters', { notFound: 'estate.not_found' })

/** A browser waiting to be confirmed in WeChat. */
interface PendingSession {
  _id: string
  /** A digest of where it was opened from: so many at a time and no more. */
  source: string
  pollHash: string
  scanHash: string
  expiresAt: number
  personId: string | null
  /** Sealed until the browser fetches it once. */
  token: string | null
}
export const pendingSessions = new Store<PendingSession>('pendingSessions', {
  notFound: 'session.expired',
  indexes: [{ on: ['scanHash'], unique: true }, { on: ['source', 'expiresAt'] }],
})
