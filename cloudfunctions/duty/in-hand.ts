import type { HandedKey, HandedTicket } from '../../shared/duty/schema'
import { lentBy } from '../key/hand-on'
import { inHandOf } from '../ticket/hand-on'

/** What somebody would leave behind: tickets in their hands, and keys they have lent out. */
export async function inHand(
  estateId: string,
  personId: string,
): Promise<{ tickets: HandedTicket[]; keys: HandedKey[] }> {
  const [tickets, keys] = await Promise.all([inHandOf(estateId, personId), lentBy(estateId, personId)])
  return { tickets, keys }
}
