import type { NodeKind, Utility } from '../../../shared/network/schema'
import type { PartView } from '../../../shared/network/views'
import type { StoredPhoto } from '../file/photos'

/** A node as it is typed: several numbers, doors and things in one line each. */
export interface DraftNode {
  number: string
  kind: NodeKind
  name: string
  from: string
  where: string
  holder: string
  houses: string
  places: string
  photos: StoredPhoto[]
}
export interface DraftPart {
  utility: Utility
  trunk: boolean
  name: string
  nodes: DraftNode[]
}
const several = (text: string): string[] => text.split(/[\s,，、;；]+/).filter(Boolean)
export const blankNode = (kind: NodeKind): DraftNode => ({
  ...{ number: '', kind, name: '', from: '', where: '', holder: '', houses: '', places: '', photos: [] },
})

export function draftOf(part: PartView | undefined): DraftPart {
  if (!part) return { utility: 'water', trunk: false, name: '', nodes: [] }
  const numbers = new Map([...part.above, ...part.nodes].map(one => [one.nodeId, one.number]))
  const doors = new Map(part.served.map(one => [one.houseId, one.label]))
  return {
    ...{ utility: part.utility, trunk: part.trunk, name: part.name },
    nodes: part.nodes.map(node => ({
      ...{ number: node.number, kind: node.kind, name: node.name, where: node.where, holder: node.holder },
      from: node.from.map(id => numbers.get(id) ?? id).join('，'),
      houses: node.houseIds.map(id => (doors.get(id) ?? id).replace(/ /g, '')).join(' '),
      places: node.places.join(' '),
      photos: node.links.map(({ fileId, url }) => ({ fileId, path: url })),
    })),
  }
}
/** As the server takes it. */
export const writtenOf = ({ nodes }: DraftPart) =>
  nodes.map(({ from, houses, places, photos, ...rest }) => ({
    ...rest,
    ...{ from: several(from), houses: several(houses), places: several(places) },
    photos: photos.flatMap(one => one.fileId ?? []),
  }))
