import type { Approval, Hand, Rule } from '../approval/schema'
import type { Category, Channel } from '../ticket/schema'

export const DECISIONS = ['VALID', 'OUT_OF_SCOPE', 'UNVERIFIED', 'DUPLICATE', 'MALICIOUS'] as const
export type Decision = (typeof DECISIONS)[number]
/** How somebody was told. */
export const WAYS = ['app', 'phone', 'visit', 'letter'] as const
export type Way = (typeof WAYS)[number]
/** What a second person lets happen: that it does not count as valid, and that it takes longer. */
export const ASKED = ['validity', 'time'] as const
export type Asked = (typeof ASKED)[number]
/** Two persons; nothing is lost while it waits, since what nobody has classified counts as valid. */
export const COMPLAINT_RULE: Rule = { persons: 'two', waitsMs: null }
/** How long the complainant may appeal, from when the decision was approved. */
export const APPEAL_MS = 15 * 86_400_000
export const MOST_NOTES = 50

/** What was found out, for colleagues. */
interface Finding extends Hand {
  photos: string[]
}
interface Reply extends Hand {
  how: Way
  /** It says how the complaint ends. */
  outcome: boolean
}
interface Validity extends Approval {
  decision: Decision
  evidence: string[]
}
interface Appeal {
  asked: Hand
  /** The manager's word; null: it waits. */
  decided: Hand | null
  /** Whether the decision stands; null: it waits. */
  stands: boolean | null
}
/** How it ended for whoever complained, and until when they should have heard. */
interface Outcome {
  at: number
  dueBy: number
  byId: string | null
  byName: string | null
}
export interface Somebody {
  personId: string
  name: string
}

/** What becomes of a ticket that is a complaint; its id is the ticket's. Times are ms since 1970. */
export interface Complaint {
  _id: string
  estateId: string
  houseId: string | null
  placeLabel: string
  /** As people call it; null: a public place. */
  building: string | null
  category: Category
  channel: Channel
  reporterId: string
  /** Somebody without the app, for whom the desk wrote it down. */
  onBehalf: boolean
  acceptedAt: number
  dueBy: number
  /** Whom it is about, where it is about one of the staff. */
  about: Somebody | null
  notes: Finding[]
  replies: Reply[]
  validity: Validity | null
  appeal: Appeal | null
  extension: Approval | null
  outcome: Outcome | null
  /** An earlier outcome came late, before it was opened again. */
  late: boolean
  /** Who told the outcome; until then, who has it in hand. */
  personId: string | null
  personName: string | null
  valid: 0 | 1
  handled: 0 | 1
  inTime: 0 | 1
  /** Whose word is awaited. */
  waits: 'nobody' | 'approval' | 'appeal'
}
