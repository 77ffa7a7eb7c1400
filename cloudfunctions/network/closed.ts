import { type Dark, darkened, liveNodes } from '../../shared/network/flow'
import type { Node } from '../../shared/network/schema'
import type { Valve } from '../../shared/network/views'
import type { Reaches } from '../operation/reach'
import { nothing, partsFedBy, partsWith, type SavedPart } from './store'

interface Shut {
  estateId: string
  /** Those that are closed, in the order they were named. */
  valves: { node: Node; part: SavedPart }[]
  /** Who is without, part by part. */
  dark: { part: SavedPart; dark: Dark }[]
}
const NONE: ReadonlySet<string> = new Set()
/**
 * Whom closing these shuts off, by the network as it stands: two requests. All of them lie in one network, or whoever
 * asks is told that there is no such thing.
 */
export async function shutBy(valveIds: readonly string[], reach: Reaches): Promise<Shut> {
  const wanted = [...new Set(valveIds)]
  const found = await partsWith(wanted, reach)
  const valves = wanted.map(id => {
    const part = found.find(one => one.nodeIds?.includes(id))
    const node = part?.nodes.find(one => one.nodeId === id)
    if (!part || !node || part.networkId !== found[0]?.networkId) throw nothing()
    return { node, part }
  })
  const closed = new Set(wanted)
  const trunk = found.find(one => one.trunk)
  if (!trunk) {
    // What feeds these parts stays as it is: it is taken to flow.
    const dark = found.map(part => ({ part, dark: darkened(part.nodes, closed, new Set(part.feeders)) }))
    return { estateId: found[0]?.estateId ?? '', valves, dark }
  }
  const [before, then] = [liveNodes(trunk.nodes, NONE), liveNodes(trunk.nodes, closed)]
  const lost = [...before].filter(id => !then.has(id))
  const fed = await partsFedBy(trunk._id, lost)
  const below = new Map([...found.filter(one => !one.trunk), ...fed].map(one => [one._id, one]))
  const dark = [...below.values()].map(part => ({ part, dark: darkened(part.nodes, closed, before, then) }))
  return {
    estateId: trunk.estateId,
    valves,
    dark: [{ part: trunk, dark: darkened(trunk.nodes, closed) }, ...dark],
  }
}
export const valveOf = ({ node, part }: { node: Node; part: SavedPart }): Valve => ({
  ...{ valveId: node.nodeId, number: node.number, kind: node.kind, name: node.name, where: node.where },
  ...{ holder: node.holder, utility: part.utility, partId: part._id, partName: part.name },
})
