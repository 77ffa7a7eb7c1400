import { today } from '../../shared/calendar/day'
import { accountOf } from '../../shared/merchant/schema'
import { readyAt } from '../../shared/reconciliation/reconcile'
import { Refusal } from '../../shared/refusal'
import { takesMoney } from '../estate/settings'
import type { Estate } from '../estate/store'
import { dropSecret, keepSecret, openSecret } from '../operation/secret'
import type { Tx } from '../operation/transaction'
import { merchants, type Proposal, proposals, type SealedKeys, secretOf, waitingSecretOf } from './store'

/** From now on new orders of the estate go to the account proposed. */
export async function takeAccount(tx: Tx, estate: Estate, waiting: Proposal, now: number): Promise<void> {
  const { mchid, subMchid, serial, platformId, requested, decided } = waiting
  const account = accountOf(waiting)
  const held = await merchants.find(tx, account)
  if (held && held.estateId !== estate._id) throw new Refusal('merchant.taken', { mchid: subMchid || mchid })
  const keys = await openSecret<SealedKeys>(tx, waitingSecretOf(estate._id))
  if (!keys) throw new Error(`no secret ${waitingSecretOf(estate._id)}`)
  await keepSecret(tx, secretOf(account), keys, now)
  await merchants.put(tx, {
    day: today(now),
    nextAt: readyAt(today(now)),
    open: [],
    ...held,
    _id: account,
    estateId: estate._id,
    ...{ mchid, subMchid, serial, platformId },
    requestedBy: requested.byId,
    approvedBy: decided?.byId ?? '',
    since: now,
  })
  await takesMoney(tx, estate, { mchid, subMchid })
  await forget(tx, estate._id)
}

/** The proposal and its sealed keys, gone. */
export async function forget(tx: Tx, estateId: string): Promise<void> {
  await dropSecret(tx, waitingSecretOf(estateId))
  await proposals.remove(tx, estateId)
}
