import type { Category } from './schema'

/** What is known of somebody who repairs: what they are good at (nothing said: everything), and whether they are on duty. */
export interface Hand {
  personId: string
  skills: Category[]
  onDuty: boolean
  /** Whether households reach them through the office alone; missing: no. */
  throughOffice?: boolean
  /** When that was said; missing: before there were rosters. */
  saidAt?: number
  /** Counts what was saved of them; 0: nothing yet. */
  version: number
}
/** Those who repair in one estate: one small document. */
export interface Crew {
  _id: string
  hands: Hand[]
}
export interface CrewRow extends Omit<Hand, 'saidAt'> {
  name: string
}
/** How far somebody is from a place by what they have in hand: in the same building, in the next one, elsewhere. */
const NEARNESS = ['here', 'near', 'away'] as const
type Nearness = (typeof NEARNESS)[number]
export interface WorkerRow extends CrewRow {
  /** Whether the category is among the skills; null: no skill is on record. */
  fits: boolean | null
  /** Tickets in hand or on hold. */
  load: number
  nearness: Nearness
}

/** What a roster says of somebody: on a shift or not, and since when. */
export interface Standing {
  on: boolean
  since: number
}
/** On duty as the roster says, unless something else was said since it last changed; where nobody plans, as was said. */
export const isOnDuty = ({ onDuty, saidAt = 0 }: Hand, standing: Standing | null): boolean =>
  standing === null || saidAt > standing.since ? onDuty : standing.on

/** Who has said nothing is on duty and does everything. */
export const handOf = (crew: Crew | null, personId: string): Hand =>
  crew?.hands.find(hand => hand.personId === personId) ?? { personId, skills: [], onDuty: true, version: 0 }

/** The same with whether they are on duty now, of which the roster has its say. */
export function nowOf(crew: Crew | null, personId: string, standing: Standing | null): Hand {
  const hand = handOf(crew, personId)
  return { ...hand, onDuty: isOnDuty(hand, standing) }
}

/** The crew with this hand as it is now; who works here no more is left out. */
export const withHand = (crew: Crew | null, estateId: string, hand: Hand, staff: readonly string[]): Crew => ({
  _id: estateId,
  hands: [...(crew?.hands ?? []).filter(one => one.personId !== hand.personId && staff.includes(one.personId)), hand],
})

interface Building {
  buildingId: string | null
  /** As people count them; null: it has no number. */
  number: number | null
}
interface Work {
  assigneeId: string | null
  at: Building
}
const nearness = (place: Building, { at }: Work): Nearness => {
  if (place.buildingId !== null && at.buildingId === place.buildingId) return 'here'
  return place.number !== null && at.number !== null && Math.abs(at.number - place.number) === 1 ? 'near' : 'away'
}
interface Asked {
  category: Category
  place: Building
  staff: readonly { personId: string; name: string }[]
  crew: Crew | null
  /** What the roster says of each; null: nobody plans. */
  standing?: (personId: string) => Standing | null
  /** What is in hand or on hold in the estate. */
  work: readonly Work[]
}

/** Everybody who could do it: who is on duty before who is not, then the skilled, the idle, the near. */
export function fittest({ category, place, staff, crew, standing = () => null, work }: Asked): WorkerRow[] {
  const rows = staff.map(({ personId, name }) => {
    const { saidAt: _, ...hand } = nowOf(crew, personId, standing(personId))
    const own = work.filter(one => one.assigneeId === personId)
    const steps = own.map(one => NEARNESS.indexOf(nearness(place, one)))
    return {
      ...hand,
      name,
      fits: hand.skills.length > 0 ? hand.skills.includes(category) : null,
      load: own.length,
      nearness: NEARNESS[Math.min(NEARNESS.length - 1, ...steps)] ?? 'away',
    }
  })
  const rank = (row: WorkerRow) => [
    Number(!row.onDuty),
    Number(row.fits === false),
    row.load,
    NEARNESS.indexOf(row.nearness),
  ]
  return rows.sort((a, b) => {
    const [left, right] = [rank(a), rank(b)]
    const at = left.findIndex((value, index) => value !== right[index])
    return at < 0 ? a.name.localeCompare(b.name, 'zh') : (left[at] ?? 0) - (right[at] ?? 0)
  })
}

/** So many are given at once. */
export const MOST_TOGETHER = 30
/** null: it was given; otherwise why not, as the reader reads it. */
export type GivenOrNot = { code: string; message: string } | null
