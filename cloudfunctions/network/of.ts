import { valvesOf } from '../../shared/network/nearest'
import { look } from '../operation/operation'
import { valveOf } from './closed'
import { partsOfHouse } from './store'

export const of = look('network.of', async ({ input: { houseId }, reach }) => {
  const found = await partsOfHouse(houseId, reach)
  return {
    lines: found.map(({ part, trunk }) => {
      const lying = trunk === part ? [part] : [part, trunk]
      const nodes = lying.flatMap(one => one.nodes.map(node => ({ node, part: one })))
      const known = new Map(nodes.map(one => [one.node.nodeId, one]))
      const near = valvesOf(
        houseId,
        nodes.map(one => one.node),
      )
      return {
        ...{ utility: part.utility, partId: part._id, partName: part.name },
        valves: near.flatMap(({ nodeId, steps, alone }) => {
          const at = known.get(nodeId)
          return at ? [{ ...valveOf(at), steps, alone }] : []
        }),
      }
    }),
  }
})
