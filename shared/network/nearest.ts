import { darkened } from './flow'
import { type Pipe, SHUTS } from './schema'

interface Near {
  nodeId: string
  /** How many steps up from the house. */
  steps: number
  /** Closing it alone leaves the house without. */
  alone: boolean
}
/** Every valve and breaker on the way from a house to its sources, the nearest first. */
export function valvesOf(houseId: string, pipes: readonly Pipe[]): Near[] {
  const byId = new Map(pipes.map(one => [one.nodeId, one]))
  const seen = new Map<string, number>()
  let level = pipes.filter(one => one.houseIds.includes(houseId))
  for (let steps = 1; level.length > 0; steps += 1) {
    for (const { nodeId } of level) seen.set(nodeId, steps)
    const above = new Set(level.flatMap(one => one.from))
    level = [...above].flatMap(id => (seen.has(id) ? [] : (byId.get(id) ?? [])))
  }
  return [...seen].flatMap(([nodeId, steps]) => {
    const pipe = byId.get(nodeId)
    if (!pipe || !SHUTS.includes(pipe.kind)) return []
    const alone = darkened(pipes, new Set([nodeId])).houseIds.includes(houseId)
    return [{ nodeId, steps, alone }]
  })
}

/** The riser a node hangs on: itself or the nearest above it; null: none. */
export function riserOf(nodeId: string, pipes: readonly Pipe[]): string | null {
  const byId = new Map(pipes.map(one => [one.nodeId, one]))
  const seen = new Set<string>()
  for (let level = [nodeId]; level.length > 0; ) {
    for (const id of level) seen.add(id)
    const riser = level.find(id => byId.get(id)?.kind === 'riser')
    if (riser) return riser
    level = [...new Set(level.flatMap(id => byId.get(id)?.from ?? []))].filter(id => byId.has(id) && !seen.has(id))
  }
  return null
}
