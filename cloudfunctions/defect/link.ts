import { createHash, createHmac, timingSafeEqual } from 'node:crypto'
import { linkState } from '../../shared/defect/batch'
import { Refusal } from '../../shared/refusal'
import type { LinkHolder } from '../operation/reach'
import { settings } from '../operation/settings'
import { batches } from './store'

/** Derived, never kept: the database holds its hash only, and a double tap gets the very same link. */
const secretOf = (batchId: string): string =>
  createHmac('sha256', settings().ANJU_MASTER_KEY).update(`contractor\n${batchId}`).digest('base64url')
export const linkHash = (batchId: string): string => hashOf(secretOf(batchId))
const hashOf = (secret: string): string => createHash('sha256').update(secret).digest('hex')

/** The page for a contractor. The token is in the fragment: it reaches no server log and no referrer. */
export const linkUrl = (batchId: string): string =>
  `${settings().ANJU_PUBLIC_URL ?? ''}/#/packages/contractor/defects/index?token=lnk_${batchId}.${secretOf(batchId)}`

/** Whoever holds a contractor's link. An altered, expired, revoked or unknown one: `defect.link_ended`, all alike. */
export async function byLink(token: string, now: number): Promise<LinkHolder> {
  const [, batchId = '', secret = ''] = /^lnk_(bat_[0-9A-Z]{26})\.([A-Za-z0-9_-]{43})$/.exec(token) ?? []
  const batch = batchId ? await batches.find(null, batchId) : null
  const same = batch && timingSafeEqual(Buffer.from(batch.hash), Buffer.from(hashOf(secret)))
  if (!batch || !same || linkState(batch, now) !== 'open') throw new Refusal('defect.link_ended')
  return {
    personId: null,
    openId: null,
    name: batch.party,
    language: 'zh',
    largeType: false,
    grants: [],
    consented: false,
    phone: null,
    link: { linkId: batch._id, estateId: batch.estateId },
  }
}
