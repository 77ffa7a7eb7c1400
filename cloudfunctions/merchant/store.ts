import type { Approval } from '../../shared/approval/schema'
import type { KeysView, Party, Probe } from '../../shared/merchant/schema'
import type { Followed } from '../../shared/reconciliation/days'
import { Refusal } from '../../shared/refusal'
import { Store } from '../operation/store'
import type { Tx } from '../operation/transaction'

/** An account whose keys were approved. `_id` is its name, so that no two estates hold one account. */
export interface Merchant extends KeysView, Followed {
  _id: string
  estateId: string
  /** When its keys were last approved, and by whom they came. */
  since: number
  requestedBy: string
  approvedBy: string
}
export const merchants = new Store<Merchant>('merchants', {
  notFound: 'estate.not_found',
  indexes: [{ on: ['estateId'] }, { on: ['nextAt'] }],
  reach: { estate: reach => [{ estateId: reach.estateId }] },
})

/** Keys that wait for another person's approval. `_id` is the estate's: a new proposal replaces the one before. */
export interface Proposal extends KeysView, Approval {
  _id: string
  proposalId: string
  probe: Probe
  /** Of a change of account that was approved and waits out its pause: until when. */
  takesEffectAt: number | null
}
export const proposals = new Store<Proposal>('merchantProposals', {
  notFound: 'merchant.not_waiting',
  indexes: [{ on: ['takesEffectAt'] }, { on: ['expiresAt'] }],
})
/** The keys that wait for their approval. Refuses `merchant.not_waiting`. */
export async function waitingIn(tx: Tx, estateId: string, proposalId: string): Promise<Proposal> {
  const waiting = await proposals.find(tx, estateId)
  if (waiting?.proposalId !== proposalId || waiting.state !== 'requested') throw new Refusal('merchant.not_waiting')
  return waiting
}
/** What WeChat Pay answered to the very keys that were tried. */
export const probed = ({ _id, proposalId }: Proposal, probe: Probe): Promise<number> =>
  proposals.update({ _id, proposalId }, { probe })
/** The change that takes effect first; null: none waits. */
export async function firstEffect(): Promise<Proposal | null> {
  const order = { field: 'takesEffectAt', direction: 'asc' } as const
  const [first] = await proposals.some({ takesEffectAt: { after: 0 } }, { order, limit: 1 })
  return first ?? null
}

/** What is sealed of an account's keys: base64 bodies of PKCS#8 and SPKI, and the key of callbacks. */
export interface SealedKeys extends Party {
  serial: string
  privateKey: string
  apiV3Key: string
  platformId: string
  platformKey: string
}
export const secretOf = (account: string): string => `wxpay:${account}`
export const waitingSecretOf = (estateId: string): string => `wxpay-waiting:${estateId}`

/** The accounts of an estate, the current one and those before it. */
export const merchantsOf = (estateId: string): Promise<Merchant[]> => merchants.all({ estateId })
/** How far an account's days are compared. Whoever approves new keys writes the same document. */
export const followDays = (tx: Tx, account: Merchant, { day, nextAt, open }: Followed): Promise<void> =>
  merchants.put(tx, { ...account, day, nextAt, open })
/** The account whose next statement is asked for first; null: there is none. */
export async function firstStatement(): Promise<Merchant | null> {
  const [first] = await merchants.some({}, { order: { field: 'nextAt', direction: 'asc' }, limit: 1 })
  return first ?? null
}
