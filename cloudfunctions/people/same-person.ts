import type { Hand, Stepper } from '../../shared/approval/schema'
import { samePerson } from '../../shared/people/makes'
import { Refusal } from '../../shared/refusal'
import type { Somebody } from '../operation/reach'
import type { Tx } from '../operation/transaction'
import { type Person, persons } from './store'

/** Nobody invites a phone of their own, whichever they call with today. */
export async function refuseOwnPhone(tx: Tx, personId: string, phone: string): Promise<void> {
  const inviter = await persons.find(tx, personId)
  if (inviter?.phones.includes(phone)) throw new Refusal('people.own_invitation')
}
/** Whether two accounts are one person to us. */
async function isSamePerson(tx: Tx, one: string, other: string): Promise<boolean> {
  if (one === other) return true
  const [first, second] = [await persons.find(tx, one), await persons.find(tx, other)]
  return first !== null && second !== null && samePerson(first, second)
}
/** Nobody accepts what the same person invited; null: a workbook proposed it, and a manager has approved it. */
export async function refuseInviter(tx: Tx, person: Person, invitedBy: string | null): Promise<void> {
  if (invitedBy && (await isSamePerson(tx, invitedBy, person._id))) throw new Refusal('people.own_invitation')
}

/** What `prepare` of a step of an approval learns: which of these accounts are the caller's own, under whatever name. */
export async function ownAmong(
  personId: string,
  others: readonly (string | null | undefined)[],
): Promise<Stepper['is']> {
  const asked = [...new Set(others.flatMap(one => (one && one !== personId ? [one] : [])))]
  const found = asked.length > 0 ? await persons.byIds([personId, ...asked], ['phones']) : []
  const own = found.find(one => one._id === personId) ?? { _id: personId, phones: [] }
  const mine = new Set([personId, ...found.filter(one => samePerson(own, one)).map(one => one._id)])
  return id => {
    // Somebody took a step, or moved in, between the look and the transaction: once more, knowing them.
    if (id !== personId && !asked.includes(id)) throw new Refusal('request.busy')
    return mine.has(id)
  }
}
/** The caller as a hand in an approval. */
export const handOf = (actor: Somebody, note: string, at: number): Hand => ({
  byId: actor.personId,
  byName: actor.name,
  at,
  note,
})
