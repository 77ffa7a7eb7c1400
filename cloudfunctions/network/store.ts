import { asCounted } from '../../shared/estate/spelling'
import { type Part, UTILITIES } from '../../shared/network/schema'
import { trunkIdOf } from '../../shared/network/written'
import { Refusal } from '../../shared/refusal'
import type { Reaches } from '../operation/reach'
import { Store } from '../operation/store'

/** What follows from a part, to find it by. */
interface Found {
  networkId: string
  nodeIds: string[]
  /** What of the trunk feeds it. */
  feeders: string[]
  houseIds: string[]
  /** Utility by utility, each trunk before its parts, those as people count. */
  order: string
}
export type SavedPart = Part & Partial<Found>
const founds = (part: Part): Part & Found => {
  const nodeIds = part.nodes.map(one => one.nodeId)
  const own = new Set(nodeIds)
  return {
    ...part,
    networkId: trunkIdOf(part.estateId, part.utility),
    nodeIds,
    feeders: [...new Set(part.nodes.flatMap(one => one.from))].filter(feeder => !own.has(feeder)),
    houseIds: part.houses.map(one => one.houseId),
    order: [UTILITIES.indexOf(part.utility), part.trunk ? 0 : 1, asCounted(part.name)].join(' '),
  }
}
export const parts = new Store<SavedPart>('networkParts', {
  notFound: 'network.not_found',
  keeps: founds,
  indexes: [
    { on: ['nodeIds'] },
    { on: ['networkId', 'feeders'] },
    { on: ['networkId', 'houseIds'] },
    { on: ['houseIds'] },
    { on: ['estateId', 'order', '_id'] },
    { on: ['networkId', '_id'] },
  ],
  reach: { estate: reach => [{ estateId: reach.estateId }] },
})

/** So many parts come with one answer of the database and stay below its most. */
const AT_ONCE = 500
const OF_FED = ['estateId', 'utility', 'trunk', 'name', 'nodes', 'houses', 'networkId', 'feeders', 'order'] as const
/** The parts that one of these feeds: in one request, unless they are more than one answer holds. */
export async function partsFedBy(networkId: string, feeders: readonly string[]): Promise<SavedPart[]> {
  const fed = { networkId, feeders: { in: feeders } }
  // Without an order, so that they are found by what feeds them.
  const found = (await parts.some(fed, { limit: AT_ONCE + 1, fields: OF_FED })) as SavedPart[]
  if (found.length <= AT_ONCE) return found
  const whole: SavedPart[] = []
  for (let after = ''; ; after = whole.at(-1)?._id ?? '') {
    const order = { field: '_id', direction: 'asc' } as const
    const page = await parts.some({ ...fed, _id: { after } }, { order, limit: AT_ONCE, fields: OF_FED })
    whole.push(...(page as SavedPart[]))
    if (page.length < AT_ONCE) return whole
  }
}
/** The parts these nodes lie in, within reach. */
export async function partsWith(nodeIds: readonly string[], reach: Reaches): Promise<SavedPart[]> {
  const found = await parts.some({ nodeIds: { in: nodeIds } }, { limit: nodeIds.length })
  return found.filter(part => parts.covers(part, reach))
}
/** The parts that serve a house, and the trunks they hang on, within reach. */
export async function partsOfHouse(houseId: string, reach: Reaches): Promise<{ part: SavedPart; trunk: SavedPart }[]> {
  const serving = await parts.some({ houseIds: houseId }, { limit: 2 * UTILITIES.length })
  const mine = serving.filter(part => parts.covers(part, reach))
  const trunks = await parts.byIds(mine.flatMap(({ trunk, networkId }) => (trunk ? [] : (networkId ?? []))))
  const known = new Map([...mine, ...trunks].map(one => [one._id, one]))
  return mine
    .map(part => ({ part, trunk: known.get(part.networkId ?? '') ?? part }))
    .sort((one, other) => ((one.part.order ?? '') < (other.part.order ?? '') ? -1 : 1))
}
export const nothing = (): Refusal => new Refusal('network.not_found')
