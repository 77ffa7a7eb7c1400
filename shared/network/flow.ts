import type { Pipe } from './schema'

const NONE: ReadonlySet<string> = new Set()

/** What the flow reaches while these are closed; `fed`: what brings it in from outside. */
export function liveNodes(pipes: readonly Pipe[], closed: ReadonlySet<string>, fed: ReadonlySet<string> = NONE) {
  const after = new Map<string, Pipe[]>()
  for (const pipe of pipes) for (const feeder of pipe.from) after.set(feeder, [...(after.get(feeder) ?? []), pipe])
  const live = new Set<string>()
  const next = pipes.filter(one => one.kind === 'source' || one.from.some(feeder => fed.has(feeder)))
  for (let pipe = next.pop(); pipe; pipe = next.pop()) {
    if (closed.has(pipe.nodeId) || live.has(pipe.nodeId)) continue
    live.add(pipe.nodeId)
    next.push(...(after.get(pipe.nodeId) ?? []))
  }
  return live
}

export interface Dark {
  houseIds: string[]
  places: string[]
}
/** Whom these nodes serve: each once. */
const servedBy = (pipes: readonly Pipe[], live: ReadonlySet<string>) => {
  const on = pipes.filter(({ nodeId }) => live.has(nodeId))
  return { houses: new Set(on.flatMap(one => one.houseIds)), places: new Set(on.flatMap(one => one.places)) }
}
/**
 * Who of a part is without while these are closed, and was not before: with a ring or a second feed only when no source
 * reaches it any more. `fed` and `fedThen`: what brings the flow in from outside, before and then.
 */
export function darkened(
  pipes: readonly Pipe[],
  closed: ReadonlySet<string>,
  fed: ReadonlySet<string> = NONE,
  fedThen: ReadonlySet<string> = fed,
): Dark {
  const before = servedBy(pipes, liveNodes(pipes, NONE, fed))
  const then = servedBy(pipes, liveNodes(pipes, closed, fedThen))
  return {
    houseIds: [...before.houses].filter(house => !then.houses.has(house)),
    places: [...before.places].filter(place => !then.places.has(place)),
  }
}

/** Those that only feed each other, in a circle that no source reaches; empty: none do. */
export function circleIn(pipes: readonly Pipe[], fed: ReadonlySet<string> = NONE): string[] {
  const live = liveNodes(pipes, NONE, fed)
  let left = pipes.filter(one => !live.has(one.nodeId))
  for (let before = -1; before !== left.length; ) {
    before = left.length
    const ids = new Set(left.map(one => one.nodeId))
    const feeds = new Set(left.flatMap(one => one.from))
    // What nothing of the rest feeds hangs loose, and what feeds nothing of the rest only hangs on the circle.
    left = left.filter(one => one.from.some(feeder => ids.has(feeder)) && feeds.has(one.nodeId))
  }
  return left.map(one => one.nodeId)
}
/** What no source reaches though everything is open. */
export function unfed(pipes: readonly Pipe[], fed: ReadonlySet<string> = NONE): string[] {
  const live = liveNodes(pipes, NONE, fed)
  return pipes.map(one => one.nodeId).filter(nodeId => !live.has(nodeId))
}
