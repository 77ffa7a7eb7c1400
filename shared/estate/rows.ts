import type { Role } from '../contract'

export interface PlaceRow {
  what: 'place'
  kind: 'house' | 'public'
  code: string
  label: string
  building: string | null
  area: string | null
  type: string | null
  floor: number | null
  use: string | null
  occupancy: 'occupied' | 'vacant' | 'undelivered' | null
}
export interface ResidentRow {
  what: 'resident'
  houseCode: string
  name: string
  phone: string | null
  contact: string | null
  role: Role
}
export interface StaffRowIn {
  what: 'staff'
  name: string
  phone: string
  role: Role
}
export type ImportRow = PlaceRow | ResidentRow | StaffRowIn
