import type { Ticket } from '../ticket/schema'
import type { Complaint } from './schema'

/** What lists and figures go by, out of what happened. What nobody has classified counts as valid. */
export function counted(of: Complaint): Complaint {
  const { validity, appeal, extension, outcome, late } = of
  const excluded = validity?.state === 'approved' && validity.decision !== 'VALID' && appeal?.stands !== false
  const asked = validity?.state === 'requested' || extension?.state === 'requested'
  return {
    ...of,
    valid: excluded ? 0 : 1,
    handled: outcome ? 1 : 0,
    inTime: outcome && !late && outcome.at <= outcome.dueBy ? 1 : 0,
    waits: appeal?.stands === null ? 'appeal' : asked ? 'approval' : 'nobody',
  }
}

type Reported = Pick<
  Ticket,
  | '_id'
  | 'estateId'
  | 'houseId'
  | 'placeLabel'
  | 'category'
  | 'channel'
  | 'reporterId'
  | 'onBehalfOf'
  | 'createdAt'
  | 'resolveBy'
>
/** A complaint counts from its report on: that nobody takes it up must not make the figures better. */
export const opened = (ticket: Reported, building: string | null): Complaint => ({
  _id: ticket._id,
  estateId: ticket.estateId,
  houseId: ticket.houseId,
  placeLabel: ticket.placeLabel,
  building,
  category: ticket.category,
  channel: ticket.channel ?? 'app',
  reporterId: ticket.reporterId,
  onBehalf: ticket.onBehalfOf !== null,
  acceptedAt: ticket.createdAt,
  dueBy: ticket.resolveBy,
  about: null,
  notes: [],
  replies: [],
  validity: null,
  appeal: null,
  extension: null,
  outcome: null,
  late: false,
  personId: null,
  personName: null,
  valid: 1,
  handled: 0,
  inTime: 0,
  waits: 'nobody',
})

type Followed = Pick<Ticket, 'resolveBy' | 'resolvedAt' | 'reopenedAt' | 'assigneeId' | 'assigneeName'>
/**
 * The complaint after a step of its ticket. What is resolved has been told to whoever complained in the app; whoever has
 * none must be told. Opened again, it waits for another outcome, and an earlier late one is kept.
 */
export function follow(of: Complaint, ticket: Followed): Complaint {
  const { resolveBy: dueBy, resolvedAt, assigneeId: byId, assigneeName: byName } = ticket
  const reopenedAt = ticket.reopenedAt ?? 0
  const due = of.outcome ? of.outcome.dueBy : of.dueBy
  const again = of.outcome ? reopenedAt > of.outcome.at : reopenedAt > due
  const before = again ? null : of.outcome
  const told = resolvedAt !== null && !of.onBehalf ? { at: resolvedAt, dueBy, byId, byName } : null
  const outcome = before ?? told
  return counted({
    ...of,
    dueBy,
    outcome,
    late: of.late || (again && (of.outcome?.at ?? reopenedAt) > due),
    personId: outcome ? outcome.byId : byId,
    personName: outcome ? outcome.byName : byName,
  })
}
/** One that goes on in another ticket: what is resolved there is told to its own reporter; its own deadline stands. */
export const followKept = (of: Complaint, kept: Followed): Complaint =>
  follow(of, { ...kept, resolveBy: kept.reopenedAt ? Math.max(of.dueBy, kept.resolveBy) : of.dueBy })
