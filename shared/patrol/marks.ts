import { sorted } from './merge'
import { type Entry, MARKS, type Mark, type Point, type Position, type Round } from './schema'

/** Farther from the point than this, a phone was not there; beyond what it says of its own accuracy. */
const NEAR_M = 100
const EARTH_M = 6_371_000
const EARLY_MS = 30 * 60_000

const radians = (degrees: number): number => (degrees * Math.PI) / 180
/** On a ball, in metres. */
function distanceM(a: Position, b: Position): number {
  const [lat, lng] = [radians(b.lat - a.lat), radians(b.lng - a.lng)]
  const half = Math.sin(lat / 2) ** 2 + Math.cos(radians(a.lat)) * Math.cos(radians(b.lat)) * Math.sin(lng / 2) ** 2
  return 2 * EARTH_M * Math.asin(Math.min(1, Math.sqrt(half)))
}
const isFar = (point: Point | undefined, entry: Entry): boolean => {
  if (!point?.position || !entry.position) return false
  return distanceM(point.position, entry.position) > NEAR_M + (entry.position.accuracyM ?? 0)
}
/** Records that came on one device too soon after another point. */
function tooFast(records: readonly Entry[], gapMs: number): Set<string> {
  const fast = new Set<string>()
  const last = new Map<string, Entry>()
  const looked = records.filter(one => one.skipped === undefined)
  for (const entry of [...looked].sort((a, b) => a.notedAt - b.notedAt || (a.recordId < b.recordId ? -1 : 1))) {
    const before = last.get(entry.deviceId)
    if (before && before.pointId !== entry.pointId && entry.notedAt - before.notedAt < gapMs) fast.add(entry.recordId)
    last.set(entry.deviceId, entry)
  }
  return fast
}

/** What is to be said of each record, by its id; one that has nothing is not named. */
export function marksOf(
  round: Pick<Round, 'records' | 'from' | 'until'>,
  points: readonly Point[],
  gapSeconds: number,
): Map<string, Mark[]> {
  const { repeats } = sorted(round.records)
  const repeated = new Set(repeats.map(one => one.recordId))
  const fast = tooFast(round.records, gapSeconds * 1000)
  const found = new Map<string, Mark[]>()
  for (const entry of round.records) {
    const point = points.find(one => one.pointId === entry.pointId)
    const says: Record<Mark, boolean> = {
      skipped: entry.skipped !== undefined,
      typed: entry.typed === true,
      fast: fast.has(entry.recordId),
      far: isFar(point, entry),
      early: entry.at < round.from - EARLY_MS,
      late: entry.at > round.until,
      clock: entry.offMs !== 0 || entry.moved,
      repeat: repeated.has(entry.recordId),
    }
    const marks = MARKS.filter(mark => says[mark])
    if (marks.length > 0) found.set(entry.recordId, marks)
  }
  return found
}
