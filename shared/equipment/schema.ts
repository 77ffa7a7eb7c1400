import type { Day } from '../calendar/day'

export const EQUIPMENT_KINDS = ['lift', 'fire', 'tank', 'lightning', 'meter'] as const
export type EquipmentKind = (typeof EQUIPMENT_KINDS)[number]
export const DUTY_NAMES = ['maintain', 'inspect', 'check', 'test', 'clean', 'verify'] as const
export type DutyName = (typeof DUTY_NAMES)[number]
/** How often the law wants something done, how long before it is spoken of, and whether it ends with a certificate. */
export interface DutyRule {
  duty: DutyName
  every: { days: number } | { months: number }
  leadDays: number
  certified: boolean
}
/** What one piece owes. `lastOn` null: nobody has noted when it was done, so it is due from the day it was entered. */
export interface Duty {
  duty: DutyName
  lastOn: Day | null
  dueOn: Day
  certificate: string | null
  /** What was said of this due day: nothing, that it comes, or that it has passed. */
  told: 'nothing' | 'soon' | 'over'
}
export interface Equipment {
  _id: string
  estateId: string
  kind: EquipmentKind
  /** What the estate calls it: one of a kind has a number once, and keeps it. */
  number: string
  name: string
  where: string
  contractor: string
  contractorPhone: string
  duties: Duty[]
  /** The first day anything of it is due, and the first on which something is due soon. */
  dueOn: Day
  nearOn: Day
  /** When the clock says something of it next; 0: never. */
  tellAt: number
  retired: { at: number; byName: string; reason: string } | null
  /** 1: it is used; lists go by it. */
  used: 0 | 1
  version: number
}
/** Something that was done to it, or found: written once. */
export interface EquipmentRecord {
  _id: string
  estateId: string
  equipmentId: string
  duty: DutyName
  on: Day
  passed: boolean
  certificate: string | null
  validUntil: Day | null
  note: string
  photos: string[]
  by: { personId: string; name: string }
  at: number
  /** What was opened because it did not pass. */
  ticketId: string | null
}
