import { marksOf } from './marks'
import type { Stand } from './matters'
import { failures, sorted } from './merge'
import type { Entry, Point, Round, Route } from './schema'
import type { DayReport, ReportLine } from './views'

type Walked = Pick<Route, 'points' | 'gapSeconds'>
/** Nobody came by when the round was over. */
const isOver = ({ state, until }: Round, now: number): boolean => state !== 'open' || now > until

function linesOf(round: Round, { points, gapSeconds }: Walked, standOf: (ticketId: string) => Stand, now: number) {
  const lines: ReportLine[] = []
  const { _id: roundId, routeName } = round
  const pointOf = (pointId: string): Point | undefined => points.find(one => one.pointId === pointId)
  const line = (what: ReportLine['what'], lineId: string, more: Partial<ReportLine>): void => {
    const empty = { at: round.until, point: '', item: null, note: '', byName: '', photos: [] as string[] }
    lines.push({ lineId, what, roundId, routeName, ...empty, ticketId: null, number: null, ...more })
  }
  const of = ({ pointId, at, byName }: Entry) => ({ at, byName, point: pointOf(pointId)?.label ?? '' })
  for (const { target, entry, itemId } of failures(round.records)) {
    const item = pointOf(entry.pointId)?.items.find(one => one.itemId === itemId)
    const { note = '', photos = [] } = entry.answers.find(one => one.itemId === itemId) ?? {}
    const ticketId = round.tickets[target] ?? null
    line('failed', `${roundId}:${target}`, {
      ...of(entry),
      ...{ note, photos, ticketId, number: ticketId ? standOf(ticketId).number : null },
      item: item ? { zh: item.zh, en: item.en } : null,
    })
  }
  const { first } = sorted(round.records)
  if (isOver(round, now))
    for (const { pointId, label } of points)
      if (!first.has(pointId)) line('missed', `${roundId}:${pointId}:missed`, { point: label })
  const marks = marksOf(round, points, gapSeconds)
  for (const entry of round.records)
    for (const mark of marks.get(entry.recordId) ?? [])
      line(mark, `${entry.recordId}:${mark}`, { ...of(entry), note: entry.skipped ?? '' })
  return lines
}
const ORDER: Partial<Record<ReportLine['what'], number>> = { failed: 0, missed: 1 }
/** A day as its rounds tell it: what was found wrong first, then where nobody was, then what looks odd. */
export function dayReport(
  rounds: readonly Round[],
  routeOf: (versionId: string) => Walked,
  standOf: (ticketId: string) => Stand,
  now: number,
): DayReport {
  const lines = rounds.flatMap(round => linesOf(round, routeOf(round.versionId), standOf, now))
  lines.sort((a, b) => (ORDER[a.what] ?? 2) - (ORDER[b.what] ?? 2) || a.at - b.at)
  const [planned, done] = [sum(rounds, one => one.planned), sum(rounds, one => one.done)]
  return {
    rounds: rounds.map(round => ({
      ...{ roundId: round._id, routeName: round.routeName, from: round.from, until: round.until, state: round.state },
      ...{ walkerName: round.walkerName, planned: round.planned, done: round.done, doneAt: round.doneAt },
      walkers: [...new Set(round.records.map(entry => entry.byName))],
      failed: failures(round.records).length,
    })),
    ...{ lines, planned, done, completion: planned > 0 ? done / planned : null },
    failed: lines.filter(line => line.what === 'failed').length,
  }
}
const sum = (rounds: readonly Round[], of: (round: Round) => number) => rounds.reduce((all, one) => all + of(one), 0)
