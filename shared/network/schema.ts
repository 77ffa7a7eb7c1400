export const UTILITIES = ['water', 'hot_water', 'sewage', 'gas', 'heating', 'power', 'fibre', 'fire'] as const
/** What flows. */
export type Utility = (typeof UTILITIES)[number]
export const NODE_KINDS = ['source', 'valve', 'breaker', 'riser', 'branch'] as const
export type NodeKind = (typeof NODE_KINDS)[number]
/** What somebody can shut. */
export const SHUTS: readonly NodeKind[] = ['valve', 'breaker']
/** What one part may hold, so that its document stays small whatever is written into it. */
export const MOST_NODES = 300
export const MOST_HOUSES = 600
export const MOST_PLACES = 20

/** What of a node says where the flow comes from and whom it reaches. */
export interface Pipe {
  nodeId: string
  kind: NodeKind
  /** What feeds it: any one of them suffices. */
  from: string[]
  /** Houses it serves itself. */
  houseIds: string[]
  /** What else of the estate: a lift, a pump, a hall. */
  places: string[]
}
export interface Node extends Pipe {
  /** As it hangs at the valve; in capitals, its own in the network. */
  number: string
  name: string
  /** Where it is, in words. */
  where: string
  /** Who holds the key. */
  holder: string
  photos: string[]
}
export interface ServedHouse {
  houseId: string
  label: string
  floor: number | null
}
/** What the network of an estate is kept in: its trunk, which everything hangs on, and a part for each riser or entrance. */
export interface Part {
  _id: string
  estateId: string
  utility: Utility
  trunk: boolean
  name: string
  nodes: Node[]
  /** Those its nodes serve, by how they are called. */
  houses: ServedHouse[]
  version: number
  /** Of a trunk: how often anything of its network was saved, so that whoever saves meets the others. */
  saves: number
}
