import type { Node, NodeKind, ServedHouse, Utility } from './schema'

export interface PartRow {
  partId: string
  utility: Utility
  trunk: boolean
  name: string
  /** How many can be shut, and how many houses are served. */
  valves: number
  houses: number
  version: number
}
interface NodeView extends Node {
  links: { fileId: string; url: string }[]
}
export interface PartView extends PartRow {
  estateId: string
  nodes: NodeView[]
  served: ServedHouse[]
  /** What of the trunk may feed this part. */
  above: { nodeId: string; number: string; name: string; kind: NodeKind }[]
  /** Numbers of what no source reaches though everything is open. */
  unfed: string[]
}
export interface Valve {
  valveId: string
  number: string
  kind: NodeKind
  name: string
  where: string
  holder: string
  utility: Utility
  partId: string
  partName: string
}
/** So many houses are named in an answer; the rest are counted by their parts. */
export const MOST_NAMED = 2_000
export interface Served {
  estateId: string
  valve: Valve
  /** Those that are closed with it. */
  also: Valve[]
  photos: { fileId: string; url: string }[]
  houseCount: number
  houses: { houseId: string; label: string }[]
  /** What else goes dark. */
  places: string[]
  parts: { name: string; houses: number }[]
}
export interface HouseLine {
  utility: Utility
  partId: string
  partName: string
  valves: (Valve & {
    steps: number
    /** Closing it alone leaves the house without. */
    alone: boolean
  })[]
}
