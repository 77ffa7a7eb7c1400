import { Refusal } from '../refusal'
import { type Entry, type Noted, type Point, type Round, targetOf } from './schema'

/** A device this far off is corrected by what its own clock said when it sent. */
const CLOCK_TOLERANCE_MS = 5 * 60_000
/** One further off than this says nothing about when anything was. */
const MOST_OFF_MS = 24 * 3_600_000
/** Nobody walks a round so often. */
const MOST_RECORDS = 600

interface Batch {
  deviceId: string
  /** The device's clock as it sent. */
  sentAt: number
  records: readonly Noted[]
}
interface By {
  personId: string
  name: string
}
export function clockOff(sentAt: number, now: number): number {
  const off = sentAt - now
  if (Math.abs(off) > MOST_OFF_MS)
    throw new Refusal('patrol.clock_wrong', { hours: Math.round(Math.abs(off) / 3_600_000) })
  return Math.abs(off) > CLOCK_TOLERANCE_MS ? off : 0
}
/** Looked at counts before left out, then the earlier; of two at once, either, but always the same. */
function isBefore(a: Entry, b: Entry): boolean {
  if ((a.skipped === undefined) !== (b.skipped === undefined)) return a.skipped === undefined
  return a.at !== b.at ? a.at < b.at : a.recordId < b.recordId
}
/** What counts of each point, and what was said of it besides. */
export function sorted(records: readonly Entry[]): { first: Map<string, Entry>; repeats: Entry[] } {
  const first = new Map<string, Entry>()
  const repeats: Entry[] = []
  for (const entry of [...records].sort((a, b) => (isBefore(a, b) ? -1 : 1)))
    if (first.has(entry.pointId)) repeats.push(entry)
    else first.set(entry.pointId, entry)
  return { first, repeats }
}

/** Refuses what no device of ours notes: of no point of the round, without its code, or with questions left open. */
function check({ pointId, code, skipped, answers }: Noted, points: ReadonlyMap<string, Point>): void {
  const point = points.get(pointId)
  if (!point) throw new Refusal('patrol.unknown_point')
  if (skipped !== undefined) return
  if (code !== point.code) throw new Refusal('patrol.foreign_code', { point: point.label })
  const said = new Set(answers.map(answer => answer.itemId))
  if (point.items.some(item => !said.has(item.itemId))) throw new Refusal('patrol.unanswered', { point: point.label })
  if (said.size > point.items.length) throw new Refusal('patrol.unknown_point')
}

/**
 * The round with what a device noted. Each record counts once, in whatever order, however often and from however many
 * devices it comes: the outcome is the same. Answers what is new of it.
 */
export function merge(
  round: Round,
  points: readonly Point[],
  { deviceId, sentAt, records }: Batch,
  by: By,
  now: number,
): { round: Round; fresh: Entry[]; offMs: number } {
  const offMs = clockOff(sentAt, now)
  const seen = new Set(round.records.map(one => one.recordId))
  const known = new Map(points.map(point => [point.pointId, point]))
  const fresh: Entry[] = []
  for (const noted of records) {
    if (seen.has(noted.recordId)) continue
    check(noted, known)
    seen.add(noted.recordId)
    const { code: _, ...rest } = noted
    const moved = noted.at > sentAt + CLOCK_TOLERANCE_MS
    const who = { deviceId, byId: by.personId, byName: by.name }
    fresh.push({ ...rest, at: noted.at - offMs, notedAt: noted.at, offMs, moved, ...who })
  }
  const all = [...round.records, ...fresh].sort((a, b) => (a.recordId < b.recordId ? -1 : 1))
  if (all.length > MOST_RECORDS) throw new Refusal('patrol.too_many')
  return { round: counted({ ...round, records: all }, now), fresh, offMs }
}
/** The round with its figures; it is done once something was said of every point. */
function counted(round: Round, now: number): Round {
  const first = [...sorted(round.records).first.values()]
  const said = first.length
  const done = first.filter(entry => entry.skipped === undefined).length
  if (said < round.planned || round.doneAt !== null) return { ...round, said, done }
  return { ...round, said, done, state: 'done', doneAt: now, judgeAt: 0 }
}
/** What was found wrong by these records, each once. */
export function failures(records: readonly Entry[]): { target: string; entry: Entry; itemId: string }[] {
  const found = new Map<string, { target: string; entry: Entry; itemId: string }>()
  for (const entry of records)
    for (const { itemId, result } of entry.answers) {
      const target = targetOf(entry.pointId, itemId)
      if (result === 'FAIL' && !found.has(target)) found.set(target, { target, entry, itemId })
    }
  return [...found.values()]
}
