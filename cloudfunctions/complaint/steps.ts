import type { Staff } from '../../shared/complaint/act'
import type { Complaint } from '../../shared/complaint/schema'
import { places } from '../estate/store'
import type { Audience, Emitted } from '../operation/journal'
import type { Reaches, Somebody } from '../operation/reach'
import type { Tx } from '../operation/transaction'
import { handOf, ownAmong } from '../people/same-person'
import { complaints } from './store'

type Is = Staff['is']
const membersOf = async (tx: Tx | null, { houseId }: Complaint) =>
  houseId ? ((await places.find(tx, houseId))?.members ?? []) : []

/** What every step learns before its transaction: which of those concerned the caller is. */
export const whoIs = async ({
  input,
  actor,
  reach,
}: {
  input: { ticketId: string }
  actor: Somebody
  reach: Reaches
}): Promise<Is> => {
  const found = await complaints.get(null, input.ticketId, reach)
  const { about, reporterId, validity, extension } = found
  const hands = [validity?.requested, validity?.decided, extension?.requested].map(hand => hand?.byId)
  const members = (await membersOf(null, found)).map(one => one.personId)
  return ownAmong(actor.personId, [about?.personId, reporterId, ...hands, ...members])
}

interface Stepping {
  tx: Tx
  ticketId: string
  reach: Reaches
  actor: Somebody
  note: string
  now: number
  is: Is
}
/** Loads a complaint, lets `step` decide, and saves it. */
export async function take(
  { tx, ticketId, reach, actor, note, now, is }: Stepping,
  step: (found: Complaint, by: Staff) => Complaint,
): Promise<Complaint> {
  const found = await complaints.get(tx, ticketId, reach)
  const by = { ...handOf(actor, note, now), is, household: await membersOf(tx, found) }
  const after = step(found, by)
  await complaints.put(tx, after)
  return after
}

export const complaintEvent = (event: string, of: Complaint, audiences: Audience[]): Emitted => ({
  event,
  estateId: of.estateId,
  reference: { ticketId: of._id, category: of.category, place: of.placeLabel },
  audiences,
})
