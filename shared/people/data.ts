import type { Role } from '../contract'

/** Who may enter a house, and who is asked to. */
export interface Household {
  houseId: string
  label: string
  members: { personId: string; grantId: string; name: string; role: Role; until: number | null }[]
  invitations: {
    invitationId: string
    name: string
    phone: string
    role: Role
    until: number | null
    expiresAt: number
  }[]
}
/** Everything the people noun keeps about one person, for that person. */
export interface PersonalData {
  name: string
  phone: string | null
  openId: string
  language: 'zh' | 'en'
  consent: { version: string; at: number } | null
  grants: { role: Role; estateId: string; houseIds: string[]; from: number; until: number | null }[]
  sessions: { label: string; expiresAt: number }[]
  claims: { houseLabel: string; name: string; phone: string | null; at: number; state: string; evidence: number }[]
}
/** What one types to be forgotten. */
export const confirmWord = (person: { name: string }): string => person.name || 'DELETE'
