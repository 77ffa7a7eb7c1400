import type { Payment } from '../../shared/payment/schema'
import { whoPays } from '../account/payers'
import { accountsOf } from '../account/store'
import { places } from '../estate/store'

export interface KnownPayer {
  personId: string
  name: string
}
/** Whose money it was, among the people of the house: who stands at the counter need not have an account. */
export async function payerAtDesk(
  { lines, settledAt }: Pick<Payment, 'lines' | 'settledAt'>,
  now: number,
): Promise<KnownPayer | null> {
  const [first] = lines
  if (!first) return null
  const [place, accounts] = await Promise.all([places.find(null, first.houseId), accountsOf([first.houseId])])
  const members = place?.members ?? []
  const account = accounts.get(first.houseId) ?? null
  const [personId] = whoPays(members, account, new Set([first.payer]), settledAt ?? now)
  const member = members.find(one => one.personId === personId)
  return personId && member ? { personId, name: member.name ?? '' } : null
}
