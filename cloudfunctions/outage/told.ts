import type { Outage } from '../../shared/outage/schema'
import { cloud } from '../operation/database'
import type { Audience, Emitted } from '../operation/journal'

const CHINA_MS = 8 * 3_600_000
/** `12-01 08:00`, as both languages read it. */
const said = (ms: number): string => new Date(ms + CHINA_MS).toISOString().slice(5, 16).replace('T', ' ')
/** Whoever works with it, or is asked about it. */
export const STAFF = ['worker', 'clerk', 'cashier', 'supervisor', 'manager'] as const
export const toManager = ({ estateId }: Outage): Audience => ({ roles: ['manager'], estateId })

/** What is told of an outage. What cannot wait, wakes: whatever is planned leaves phones alone at night. */
export const outageEvent = (event: string, outage: Outage, audiences: Audience[]): Emitted => ({
  ...{ event, estateId: outage.estateId, audiences },
  reference: {
    ...{ outageId: outage._id, utility: outage.utility, reason: outage.reason },
    ...{ from: said(outage.startsAt), until: said(outage.endsAt), byName: outage.asked?.name ?? '' },
    ...(outage.restored && { at: said(outage.restored.at) }),
    ...(outage.reason !== 'PLANNED' && outage.reason !== 'OWNER_REQUEST' && { level: 'P1' }),
  },
})
/** Tells the clock that households wait to be told. Losing it is harmless: the timer comes every minute. */
export async function wakeTelling(): Promise<void> {
  void cloud()
    .callFunction({ name: 'clock', data: { job: 'outage-notices' } })
    .catch(() => undefined)
  await new Promise(resolve => setImmediate(resolve))
}
