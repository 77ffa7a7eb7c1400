import { riserOf } from './nearest'
import type { Node, ServedHouse } from './schema'

interface Grid {
  columns: { nodeId: string; name: string }[]
  /** From the top down; a row holds the houses of each column. */
  floors: { floor: number | null; cells: ServedHouse[][] }[]
}
/** A part as it stands in the building: its risers beside each other, the floors above each other. */
export function gridOf({ nodes, houses }: { nodes: readonly Node[]; houses: readonly ServedHouse[] }): Grid {
  const known = new Map(houses.map(one => [one.houseId, one]))
  const byColumn = new Map<string, Set<string>>()
  for (const { nodeId, houseIds } of nodes) {
    if (houseIds.length === 0) continue
    const column = riserOf(nodeId, nodes) ?? nodeId
    byColumn.set(column, new Set([...(byColumn.get(column) ?? []), ...houseIds]))
  }
  const columns = nodes.filter(({ nodeId }) => byColumn.has(nodeId))
  const floors = [...new Set(houses.map(({ floor }) => floor))].sort(
    (one, other) => (other ?? Number.NEGATIVE_INFINITY) - (one ?? Number.NEGATIVE_INFINITY),
  )
  return {
    columns: columns.map(({ nodeId, name, number }) => ({ nodeId, name: name || number })),
    floors: floors.map(floor => ({
      floor,
      cells: columns.map(({ nodeId }) =>
        [...(byColumn.get(nodeId) ?? [])].flatMap(id => {
          const house = known.get(id)
          return house && house.floor === floor ? [house] : []
        }),
      ),
    })),
  }
}
