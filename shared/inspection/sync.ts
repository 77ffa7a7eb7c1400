import { Refusal } from '../refusal'
import { type Change, type Entry, type Inspection, itemsOf } from './schema'
import { signed } from './signature'

/** A device this far off is corrected by what its own clock said when it sent. */
const CLOCK_TOLERANCE_MS = 5 * 60_000

interface Batch {
  deviceId: string
  /** The device's clock as it sent. */
  sentAt: number
  changes: Change[]
}
export const clockOff = (sentAt: number, now: number): number =>
  Math.abs(sentAt - now) > CLOCK_TOLERANCE_MS ? sentAt - now : 0

export const targetOf = (change: Change): string => {
  switch (change.what) {
    case 'item':
      return `item:${change.itemId}`
    case 'water':
      return `water:${change.phase}`
    case 'meter':
      return `meter:${change.number}`
    case 'handed':
      return 'handed'
    case 'signature':
      return `signature:${change.role}`
  }
}

/** Both noted on one device, by one setting of its clock: how long each was under way does not change their order. */
const inOneRow = (a: Entry, b: Entry): boolean =>
  a.deviceId === b.deviceId && Math.abs(a.change.at - a.at - (b.change.at - b.at)) <= CLOCK_TOLERANCE_MS
function wins(a: Entry, b: Entry): boolean {
  const [one, other] = inOneRow(a, b) ? [a.change.at, b.change.at] : [a.at, b.at]
  return one !== other ? one > other : a.change.changeId > b.change.changeId
}

/**
 * The inspection with what a device noted. Each change counts once; of two on one thing the later one stays, whatever
 * the order, the duplicates or the device they come in. Refuses a sealed form, unless all of it had arrived before.
 */
export function sync(
  inspection: Inspection,
  batch: Batch,
  byId: string,
  now: number,
): { inspection: Inspection; accepted: number; duplicates: number } {
  const seen = new Set(inspection.seen)
  const fresh = [...new Map(batch.changes.map(change => [change.changeId, change])).values()].filter(
    change => !seen.has(change.changeId),
  )
  const duplicates = batch.changes.length - fresh.length
  if (fresh.length === 0) return { inspection, accepted: 0, duplicates }
  if (inspection.sealed) throw new Refusal('inspection.sealed')
  const known = new Set(itemsOf(inspection.template.chapters).map(item => item.itemId))
  const off = clockOff(batch.sentAt, now)
  const entries = new Map(inspection.entries.map(entry => [entry.target, entry]))
  for (const change of fresh) {
    if (change.what === 'item' && !known.has(change.itemId))
      throw new Refusal('inspection.unknown_item', { item: change.itemId })
    if (change.what === 'signature') signed(change.strokes)
    const at = Math.min(now, Math.max(inspection.openedAt, change.at - off))
    const entry: Entry = { target: targetOf(change), change, at, deviceId: batch.deviceId, byId }
    const held = entries.get(entry.target)
    if (!held || wins(entry, held)) entries.set(entry.target, entry)
  }
  return {
    accepted: fresh.length,
    duplicates,
    inspection: {
      ...inspection,
      version: inspection.version + 1,
      entries: [...entries.values()].sort((a, b) => (a.target < b.target ? -1 : 1)),
      seen: [...inspection.seen, ...fresh.map(change => change.changeId)],
    },
  }
}
