import type { Role } from '../../shared/contract'
import { newId } from '../../shared/id'
import type { Tx } from '../operation/transaction'
import { invitations } from './store'

const OPEN_FOR_MS = 14 * 24 * 3_600_000

/** An open invitation to work for an estate. */
export async function inviteToWork(
  tx: Tx,
  { estateId, role, name, phone }: { estateId: string; role: Role; name: string; phone: string },
  invitedBy: string,
  now: number,
): Promise<string> {
  const invitationId = newId('inv', now)
  await invitations.insert(tx, {
    _id: invitationId,
    ...{ estateId, houseId: null, houseLabel: null, role, name, phone, until: null },
    ...{ state: 'open', invitedBy, expiresAt: now + OPEN_FOR_MS },
  })
  return invitationId
}
