import { Refusal } from '../../shared/refusal'
import { type Hand, handOf, withHand } from '../../shared/ticket/crew'
import { coversEstate, type Reaches } from '../operation/reach'
import type { Tx } from '../operation/transaction'
import { repairersOf } from './field'
import { crews } from './store'

/** Writes what is known of one who repairs in an estate within reach. */
export async function setHand(
  tx: Tx,
  { estateId, personId, reach }: { estateId: string; personId: string; reach: Reaches },
  change: Partial<Hand>,
): Promise<{ personId: string }> {
  if (!coversEstate(reach, estateId)) throw new Refusal('ticket.assignee_unfit')
  const staff = (await repairersOf(tx, estateId)).map(one => one.personId)
  if (!staff.includes(personId)) throw new Refusal('ticket.assignee_unfit')
  const crew = await crews.find(tx, estateId)
  await crews.put(tx, withHand(crew, estateId, { ...handOf(crew, personId), ...change }, staff))
  return { personId }
}
