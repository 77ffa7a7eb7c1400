import { randomBytes } from 'node:crypto'
import { Store } from './store'
import { transaction } from './transaction'

interface Lease {
  _id: string
  until: number
  /** Grows with every holder: what an older holder still writes can be told apart. */
  fence: number
  holder: string
}
export const leases = new Store<Lease>('leases', { notFound: 'internal' })

/** Runs `work` as the only holder of `name`; answers null when somebody else holds it. Times are real, ms. */
export async function withLease<R>(
  name: string,
  lastsMs: number,
  work: (fence: number) => Promise<R>,
): Promise<R | null> {
  const holder = randomBytes(8).toString('hex')
  const taken = await transaction(async tx => {
    const lease = (await leases.find(tx, name)) ?? { _id: name, until: 0, fence: 0, holder: '' }
    const now = Date.now()
    if (lease.until > now && lease.until < now + 10 * lastsMs) return null
    const mine = { ...lease, until: now + lastsMs, fence: lease.fence + 1, holder }
    await leases.put(tx, mine)
    return mine
  })
  if (!taken) return null
  try {
    return await work(taken.fence)
  } finally {
    await transaction(async tx => {
      const lease = await leases.find(tx, name)
      if (lease?.holder === holder) await leases.put(tx, { ...lease, until: 0 })
    }).catch(() => undefined)
  }
}
