import { keepNodes, numberOf, trunkIdOf } from '../../shared/network/written'
import { Refusal } from '../../shared/refusal'
import { estates } from '../estate/store'
import { freezePhotos, isKept } from '../file/attach'
import { operation, type Scene } from '../operation/operation'
import { nextVersion } from '../operation/seen'
import type { Tx } from '../operation/transaction'
import { workbookJobs } from '../workbook/store'
import { housesNamed } from './houses'
import { nothing, parts, partsFedBy, type SavedPart } from './store'

type Asked = Scene<'network.save'>['input']
type Others = Awaited<ReturnType<typeof othersOf>>

/** What else of the network this part could clash with. */
async function othersOf({ estateId, utility, partId, trunk }: Asked) {
  const networkId = trunkIdOf(estateId, utility)
  const own = trunk ? networkId : partId
  const [known, mine] = await Promise.all([
    parts.all({ networkId }, { fields: ['name', 'trunk', 'nodeIds', 'saves'] }),
    own ? parts.find(null, own) : null,
  ])
  return { networkId, mine, others: known.filter(one => one._id !== own), saves: savesIn(known, networkId) }
}
const savesIn = (known: readonly Pick<SavedPart, '_id' | 'saves'>[], networkId: string) =>
  known.find(one => one._id === networkId)?.saves ?? 0

export const save = operation(
  'network.save',
  {
    prepare: async ({ input, reach }) => {
      const { estateId } = input
      const estate = await estates.get(null, estateId, reach)
      if (await workbookJobs.any({ todo: 1, kind: 'network', estateId: estate._id }))
        throw new Refusal('network.import_running')
      const found = await othersOf(input)
      if (input.partId && found.mine?.networkId !== found.networkId) throw nothing()
      refusePhotos(input, found.mine)
      const written = input.nodes.flatMap(one => one.houses)
      const houses = await housesNamed(estateId, written)
      const above = found.others.some(one => one.trunk) ? ((await parts.find(null, found.networkId))?.nodes ?? []) : []
      const kept = keepNodes(input.nodes, { ...input, above: above.map(one => one.number), houses })
      refuseTwins(found, kept.nodes, input.name)
      await refuseServed(
        found,
        kept.houses.map(one => one.houseId),
        houses,
      )
      if (input.trunk) await refuseLost(found, kept.nodes)
      return { ...found, kept }
    },
    freeze: async ({ input, actor }) =>
      freezePhotos(
        input.nodes.flatMap(one => one.photos).filter(one => !isKept(one)),
        actor.personId,
      ),
  },
  async ({ input, tx, ownId, prepared: { networkId, kept, saves } }) => {
    const before =
      input.trunk || input.partId ? await parts.find(tx, input.trunk ? networkId : (input.partId ?? '')) : null
    if (input.partId && (!before || before.networkId !== networkId)) throw nothing()
    const photos = new Map(input.nodes.map(one => [numberOf(one.number), one.photos]))
    const version = nextVersion(before?.version, input.version)
    const part: SavedPart = {
      _id: input.trunk ? networkId : (before?._id ?? ownId('net')),
      ...{ estateId: input.estateId, utility: input.utility, trunk: input.trunk, name: input.name },
      ...{ nodes: kept.nodes.map(one => ({ ...one, photos: photos.get(one.number) ?? [] })), houses: kept.houses },
      ...{ version, saves: input.trunk ? saves + 1 : 0 },
    }
    await meetOthers(tx, networkId, saves, input)
    await parts.put(tx, part)
    return { partId: part._id, version }
  },
)

/** Whoever else saved a part of this network meanwhile may have taken a number or a house: then it is looked at again. */
async function meetOthers(tx: Tx, networkId: string, saves: number, { estateId, utility, trunk, name }: Asked) {
  const head = await parts.find(tx, networkId)
  if ((head?.saves ?? 0) !== saves) throw new Refusal('request.outdated')
  if (trunk) return
  const none = { estateId, utility, trunk: true, name: name && '总管', nodes: [], houses: [], version: 0, saves: 0 }
  await parts.put(tx, { ...(head ?? { ...none, _id: networkId }), saves: saves + 1 })
}
/** What was kept before is this part's own, or it is nobody's to attach. */
function refusePhotos({ nodes }: Asked, mine: SavedPart | null) {
  const had = new Set(mine?.nodes.flatMap(one => one.photos))
  const foreign = nodes.flatMap(one => one.photos).find(one => isKept(one) && !had.has(one))
  if (foreign) throw new Refusal('file.not_yours')
}
function refuseTwins({ others }: Others, nodes: readonly { nodeId: string; number: string }[], name: string) {
  const taken = new Set(others.flatMap(one => one.nodeIds ?? []))
  const twin = nodes.find(one => taken.has(one.nodeId))
  if (twin) throw new Refusal('network.same_number', { number: twin.number })
  if (others.some(one => one.name === name)) throw new Refusal('network.same_name', { name })
}
async function refuseServed(
  { networkId, others }: Others,
  houseIds: readonly string[],
  houses: Awaited<ReturnType<typeof housesNamed>>,
) {
  if (houseIds.length === 0) return
  const serving = await parts.some(
    { networkId, houseIds: { in: houseIds } },
    { limit: 3, fields: ['name', 'houseIds'] },
  )
  for (const part of serving.filter(one => others.some(other => other._id === one._id))) {
    const taken = part.houseIds?.find(id => houseIds.includes(id))
    const label = [...houses.values()].find(one => one.houseId === taken)?.label ?? ''
    throw new Refusal('network.house_elsewhere', { house: label, part: part.name })
  }
}
/** What leaves the trunk may feed nothing any more. */
async function refuseLost({ networkId, mine }: Others, nodes: readonly { nodeId: string }[]) {
  const stay = new Set(nodes.map(one => one.nodeId))
  const gone = (mine?.nodes ?? []).filter(one => !stay.has(one.nodeId))
  if (gone.length === 0) return
  const [part] = await partsFedBy(
    networkId,
    gone.map(one => one.nodeId),
  )
  const node = gone.find(one => part?.feeders?.includes(one.nodeId))
  if (part && node) throw new Refusal('network.still_feeds', { number: node.number, part: part.name })
}
