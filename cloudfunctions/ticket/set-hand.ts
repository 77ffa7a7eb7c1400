import { Refusal } from '../../shared/refusal'
import { type Hand, handOf, withHand } from '../../shared/ticket/crew'
import { coversEstate, type Reaches } from '../operation/reach'
import { nextVersion } from '../operation/seen'
import type { Tx } from '../operation/transaction'
import { repairersOf } from './field'
import { crews } from './store'

/** Writes what is known of one who repairs in an estate within reach; `seen`: the version it was read at. */
export async function setHand(
  tx: Tx,
  { estateId, personId, reach }: { estateId: string; personId: string; reach: Reaches },
  { seen, ...change }: Partial<Omit<Hand, 'version'>> & { seen?: number },
): Promise<{ personId: string }> {
  if (!coversEstate(reach, estateId)) throw new Refusal('ticket.assignee_unfit')
  const staff = (await repairersOf(tx, estateId)).map(one => one.personId)
  if (!staff.includes(personId)) throw new Refusal('ticket.assignee_unfit')
  const crew = await crews.find(tx, estateId)
  const hand = handOf(crew, personId)
  const version = nextVersion(hand.version, seen ?? hand.version)
  await crews.put(tx, withHand(crew, estateId, { ...hand, ...change, version }, staff))
  return { personId }
}
