import { Refusal } from '../../shared/refusal'
import { Shelf } from '../operation/shelf'
import type { Tx } from '../operation/transaction'

interface Guard {
  _id: string
  /** Who holds the estate's meters: a workbook on its way in. Null: nobody. */
  heldBy: string | null
  writes: number
}
const guards = new Shelf<Guard>('guards', 'meter')
const SHARDS = 8
const ALL = Array.from({ length: SHARDS }, (_, index) => index)
const idOf = (estateId: string, shard: number) => `${estateId}:${shard}`
const shardOf = (meterId: string) =>
  [...meterId].reduce((sum, char) => (sum * 31 + char.charCodeAt(0)) >>> 0, 7) % SHARDS
const guardAt = async (tx: Tx, _id: string): Promise<Guard> =>
  (await guards.find(tx, _id)) ?? { _id, heldBy: null, writes: 0 }

/**
 * Every change to a meter writes one of the estate's guards, by the meter: beginning a run and taking a workbook in write
 * all of them, so that neither can slip past a reading that is being entered. Refuses `meter.import_running`.
 */
export async function touchMeter(tx: Tx, estateId: string, meterId: string): Promise<void> {
  const guard = await guardAt(tx, idOf(estateId, shardOf(meterId)))
  if (guard.heldBy) throw new Refusal('meter.import_running')
  await guards.put(tx, { ...guard, writes: guard.writes + 1 })
}
/** Waits out whoever enters a reading now; those who come later see what this transaction wrote. */
export const touchMeters = (tx: Tx, estateId: string): Promise<void> => writeAll(tx, estateId, null)
/** Keeps everybody else off the estate's meters. Refuses `meter.import_running` when another holds them. */
export const holdMeters = (tx: Tx, estateId: string, by: string): Promise<void> => writeAll(tx, estateId, by)

async function writeAll(tx: Tx, estateId: string, heldBy: string | null): Promise<void> {
  for (const shard of ALL) {
    const guard = await guardAt(tx, idOf(estateId, shard))
    if (guard.heldBy && guard.heldBy !== heldBy) throw new Refusal('meter.import_running')
    await guards.put(tx, { ...guard, heldBy, writes: guard.writes + 1 })
  }
}
export async function releaseMeters(tx: Tx, estateId: string, by: string): Promise<void> {
  for (const shard of ALL) {
    const guard = await guardAt(tx, idOf(estateId, shard))
    if (guard.heldBy === by) await guards.put(tx, { ...guard, heldBy: null, writes: guard.writes + 1 })
  }
}
