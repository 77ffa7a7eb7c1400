import { houseKey, idOfCode } from '../estate/spelling'
import { stem } from '../id'
import { normalise } from '../normalise'
import { Refusal } from '../refusal'
import { circleIn } from './flow'
import { MOST_HOUSES, MOST_NODES, type Node, type NodeKind, type ServedHouse, type Utility } from './schema'

/** A node as somebody writes it: what feeds it by number, whom it serves by door. */
export interface WrittenNode {
  number: string
  kind: NodeKind
  name: string
  where: string
  holder: string
  photos: string[]
  from: string[]
  /** `3-2-501`; `3-2-*`: all of the entrance. */
  houses: string[]
  places: string[]
}
/** A house of the estate, as it is looked up. */
export interface KnownHouse extends ServedHouse {
  /** By which all spellings of it are the same. */
  key: string
}
export const numberOf = (written: string): string => normalise(written).replace(/ /g, '').toUpperCase()
const isNumber = (number: string): boolean => /^[A-Z0-9][A-Z0-9-]{0,19}$/.test(number)
/** A node's id is its number in its network: the same whoever writes it, and what its code says. */
const nodeIdOf = (estateId: string, utility: Utility, number: string): string =>
  `nod_${stem(estateId)}_${utility}_${idOfCode(number)}`
/** The trunk of a network has one name, whoever makes it. */
export const trunkIdOf = (estateId: string, utility: Utility): string => `net_${stem(estateId)}_${utility}`

interface Around {
  estateId: string
  utility: Utility
  /** What of the trunk can be fed by, for a part that is none. */
  above: readonly string[]
  /** Every house that is named, by key; those of an entrance by what their keys begin with. */
  houses: ReadonlyMap<string, KnownHouse>
}
/** What a door or `3-2-*` stands for; empty: nothing that is there. */
export function housesAt(written: string, houses: ReadonlyMap<string, KnownHouse>): KnownHouse[] {
  const all = /^(.*?)[-\s]*[*＊]$/.exec(written.trim())
  if (!all) {
    const one = houses.get(houseKey(written))
    return one ? [one] : []
  }
  const begins = `${houseKey(all[1] ?? '')}-`
  return begins === '-' ? [] : [...houses.values()].filter(({ key }) => key.startsWith(begins))
}
/** The nodes of a part as they are kept. Refuses, each by its number, what cannot be. */
export function keepNodes(
  written: readonly WrittenNode[],
  { estateId, utility, above, houses }: Around,
): { nodes: Node[]; houses: ServedHouse[] } {
  if (written.length > MOST_NODES) throw new Refusal('network.too_large', { most: MOST_NODES })
  const numbers = written.map(one => numberOf(one.number))
  const own = new Set(numbers)
  const served = new Map<string, ServedHouse>()
  const nodes = written.map((one, at): Node => {
    const number = numbers[at] as string
    if (!isNumber(number)) throw new Refusal('network.bad_number', { number: one.number })
    if (numbers.indexOf(number) !== at) throw new Refusal('network.same_number', { number })
    const from = [...new Set(one.from.map(numberOf))]
    if (from.includes(number)) throw new Refusal('network.feeds_itself', { number })
    const lost = from.find(feeder => !own.has(feeder) && !above.includes(feeder))
    if (lost !== undefined) throw new Refusal('network.unknown_feeder', { number, feeder: lost })
    const found = one.houses.flatMap(house => {
      const meant = housesAt(house, houses)
      if (meant.length === 0) throw new Refusal('network.unknown_house', { number, house })
      return meant
    })
    for (const { houseId, label, floor } of found) served.set(houseId, { houseId, label, floor })
    return {
      ...{ nodeId: nodeIdOf(estateId, utility, number), number, kind: one.kind, name: one.name, where: one.where },
      ...{ holder: one.holder, photos: one.photos, places: [...new Set(one.places)] },
      from: from.map(feeder => nodeIdOf(estateId, utility, feeder)),
      houseIds: [...new Set(found.map(house => house.houseId))],
    }
  })
  if (served.size > MOST_HOUSES) throw new Refusal('network.too_large', { most: MOST_HOUSES })
  const circle = new Set(circleIn(nodes, new Set(above.map(feeder => nodeIdOf(estateId, utility, feeder)))))
  if (circle.size > 0)
    throw new Refusal('network.circle', {
      numbers: nodes.flatMap(one => (circle.has(one.nodeId) ? [one.number] : [])).join('、'),
    })
  return { nodes, houses: [...served.values()] }
}
