import { samePerson } from '../../shared/people/makes'
import { Refusal } from '../../shared/refusal'
import type { Tx } from '../operation/transaction'
import { type Person, persons } from './store'

/** Nobody invites a phone of their own, whichever they call with today. */
export async function refuseOwnPhone(tx: Tx, personId: string, phone: string): Promise<void> {
  const inviter = await persons.find(tx, personId)
  if (inviter?.phones.includes(phone)) throw new Refusal('people.own_invitation')
}
/** Whether two accounts are one person to us. */
export async function isSamePerson(tx: Tx, one: string, other: string): Promise<boolean> {
  if (one === other) return true
  const [first, second] = [await persons.find(tx, one), await persons.find(tx, other)]
  return first !== null && second !== null && samePerson(first, second)
}
/** Nobody accepts what the same person invited; null: a workbook proposed it, and a manager has approved it. */
export async function refuseInviter(tx: Tx, person: Person, invitedBy: string | null): Promise<void> {
  if (invitedBy && (await isSamePerson(tx, invitedBy, person._id))) throw new Refusal('people.own_invitation')
}
