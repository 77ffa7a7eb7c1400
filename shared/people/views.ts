import type { Role } from '../contract'
import type { Why } from './backing'

export interface GrantView {
  grantId: string
  role: Role
  estateId: string
  estateName: string
  from: number
  until: number | null
}
export interface HouseView {
  houseId: string
  estateId: string
  label: string
  role: Role
}
export interface Me {
  personId: string
  name: string
  phone: string | null
  language: 'zh' | 'en'
  largeType: boolean
  consentNeeded: boolean
  consentVersion: string
  grants: GrantView[]
  houses: HouseView[]
  invitations: { invitationId: string; role: Role; estateName: string; houseLabel: string | null }[]
}
export interface ClaimRow {
  claimId: string
  houseId: string
  houseLabel: string
  name: string
  phone: string | null
  role: Role
  evidence: { fileId: string; url: string }[]
  at: number
}
/** Somebody who may still enter a house that the register gives to others. */
export interface UnbackedRow {
  grantId: string
  personId: string
  houseId: string
  houseLabel: string
  name: string
  phone: string | null
  role: Role
  why: Why
  /** When the register changed. */
  since: number
}
export interface StaffRow {
  personId: string
  name: string
  role: Role
  grantId: string
  openTickets?: number
}
export interface InvitationRow {
  invitationId: string
  name: string
  phone: string
  role: Role
  state: 'proposed' | 'open' | 'used' | 'revoked'
}
/** What a spelling that fits several houses is answered with. */
export interface HousesOffered {
  houses: { houseCode: string; label: string }[]
  /** There are more than these. */
  more: boolean
}
