import { unfed } from '../../shared/network/flow'
import { links } from '../file/attach'
import { look } from '../operation/operation'
import { rowOf } from './list'
import { parts } from './store'

export const get = look('network.get', async ({ input: { partId }, reach }) => {
  const part = await parts.get(null, partId, reach)
  const trunk = part.trunk ? null : await parts.find(null, part.networkId ?? '')
  const photos = new Map((await links(part.nodes.flatMap(one => one.photos))).map(one => [one.fileId, one]))
  const above = trunk?.nodes ?? []
  const loose = new Set(unfed(part.nodes, new Set(above.map(one => one.nodeId))))
  return {
    ...rowOf(part),
    estateId: part.estateId,
    nodes: part.nodes.map(node => ({ ...node, links: node.photos.flatMap(id => photos.get(id) ?? []) })),
    served: part.houses,
    above: above.map(({ nodeId, number, name, kind }) => ({ nodeId, number, name, kind })),
    unfed: part.nodes.flatMap(one => (loose.has(one.nodeId) ? [one.number] : [])),
  }
})
