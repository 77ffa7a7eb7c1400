import { Refusal } from '../refusal'
import type { Defect, DefectState, DueDays, Warranty } from './schema'

const DAY_MS = 24 * 3_600_000
/** Where the estate has agreed nothing else with its developer. */
export const DUE_DAYS: DueDays = { critical: 3, major: 7, minor: 15 }
const MANAGER_AFTER_MS = 3 * DAY_MS
/** Years the developer answers after the handover; heating counts as two seasons, here two years. */
const WARRANTY_YEARS: Record<Warranty, number | null> = {
  waterproofing: 5,
  pipes_wiring: 2,
  fit_out: 2,
  heating: 2,
  none: null,
}

interface Move {
  /** What the person must say. */
  needs?: 'note' | 'date'
  /** Only the supervisor decides this. */
  supervisor?: true
}
/** From each state: where it may go, and what that takes. A failed re-inspection leads from fixed back to accepted. */
export const DEFECT_MOVES: Record<DefectState, Partial<Record<DefectState, Move>>> = {
  open: { sent_to_developer: {} },
  sent_to_developer: { accepted: {}, disputed: { needs: 'note' } },
  disputed: { accepted: { needs: 'note' }, closed: { needs: 'note', supervisor: true } },
  accepted: { scheduled: { needs: 'date' } },
  scheduled: { scheduled: { needs: 'date' }, fixed: {} },
  fixed: { reinspected: {}, accepted: { needs: 'note' } },
  reinspected: { closed: {} },
  closed: {},
}

/** What may happen next by the hand of whoever has these roles: some steps are the supervisor's to decide. */
export const movesFor = (state: DefectState, roles: readonly string[]): DefectState[] =>
  (Object.entries(DEFECT_MOVES[state]) as [DefectState, Move][])
    .filter(([, rule]) => !rule.supervisor || roles.includes('supervisor'))
    .map(([to]) => to)

/** The end of the developer's warranty for a house handed over at `from` (ms); null when there is none. */
export function warrantyEnd(warranty: Warranty, from: number | null): number | null {
  const years = WARRANTY_YEARS[warranty]
  if (from === null || years === null) return null
  const end = new Date(from)
  end.setUTCFullYear(end.getUTCFullYear() + years)
  return end.getTime()
}

type Found = Pick<
  Defect,
  | '_id'
  | 'estateId'
  | 'houseId'
  | 'houseLabel'
  | 'buildingId'
  | 'inspectionId'
  | 'itemId'
  | 'room'
  | 'what'
  | 'note'
  | 'severity'
  | 'photos'
  | 'warranty'
>
/** A new defect. Refuses one reported after its warranty; what an inspection finds is kept in any case. */
export function open(
  found: Found,
  handedOverAt: number | null,
  byId: string,
  now: number,
  dueDays: DueDays = DUE_DAYS,
): Defect {
  const warrantyUntil = warrantyEnd(found.warranty, handedOverAt)
  if (found.inspectionId === null && warrantyUntil !== null && warrantyUntil <= now)
    throw new Refusal('defect.out_of_warranty')
  const dueAt = now + dueDays[found.severity] * DAY_MS
  return {
    ...found,
    state: 'open',
    party: 'developer',
    warrantyUntil,
    dueAt,
    scheduledAt: null,
    escalateAt: dueAt,
    escalated: 0,
    failedRounds: 0,
    createdAt: now,
    history: [{ from: null, to: 'open', at: now, byId, note: found.note, photos: [] }],
  }
}

interface Step {
  to: DefectState
  note?: string | undefined
  scheduledAt?: number | undefined
  photos?: string[] | undefined
  party?: string | undefined
}
/** The defect one step on; refuses what the table has no cell for, and a step without what it takes. */
export function move(
  defect: Defect,
  step: Step,
  by: { personId: string; name?: string; supervisor: boolean },
  now: number,
  dueDays: DueDays = DUE_DAYS,
): Defect {
  const { to } = step
  const rule = DEFECT_MOVES[defect.state][to]
  if (!rule) throw new Refusal('defect.wrong_state', { from: defect.state, to })
  if (rule.supervisor && !by.supervisor) throw new Refusal('defect.supervisor_only')
  if (rule.needs === 'note' && !step.note) throw new Refusal('defect.note_needed')
  if (rule.needs === 'date' && !(step.scheduledAt && step.scheduledAt > now)) throw new Refusal('defect.date_needed')
  const failed = defect.state === 'fixed' && to === 'accepted'
  const settled = to === 'closed' || to === 'reinspected'
  const dueAt = failed ? now + dueDays[defect.severity] * DAY_MS : defect.dueAt
  return {
    ...defect,
    state: to,
    party: step.party ?? defect.party,
    scheduledAt: to === 'scheduled' ? (step.scheduledAt ?? null) : defect.scheduledAt,
    dueAt,
    escalateAt: settled ? null : failed ? dueAt : defect.escalateAt,
    escalated: failed ? 0 : defect.escalated,
    failedRounds: defect.failedRounds + (failed ? 1 : 0),
    photos: [...defect.photos, ...(step.photos ?? [])].slice(0, 30),
    history: [
      ...defect.history,
      {
        from: defect.state,
        to,
        at: now,
        byId: by.personId,
        ...(by.name && { byName: by.name }),
        note: step.note ?? '',
        photos: step.photos ?? [],
      },
    ],
  }
}
/** Overdue: first the supervisor hears of it, three days later the manager, then everybody has. */
export const escalate = (defect: Defect, now: number): Defect =>
  defect.escalated === 0
    ? { ...defect, escalated: 1, escalateAt: now + MANAGER_AFTER_MS }
    : { ...defect, escalated: 2, escalateAt: null }
