import type { Utility } from '../../shared/network/schema'
import { housesAt } from '../../shared/network/written'
import type { Basis, Scope } from '../../shared/outage/schema'
import { Refusal } from '../../shared/refusal'
import { shutBy } from '../network/closed'
import { housesNamed } from '../network/houses'
import type { Reaches } from '../operation/reach'

interface Resolved {
  basis: Basis
  houses: { houseId: string; label: string }[]
}
/** Whom a scope concerns as the network stands now, each house once, with what that rests on. Refuses doors that are not there. */
export async function resolved(
  estateId: string,
  { valveIds, doors }: Scope,
  reach: Reaches,
  now: number,
  utility?: Utility,
): Promise<Resolved> {
  const [shut, named] = await Promise.all([
    valveIds.length > 0 ? shutBy(valveIds, reach) : null,
    doors.length > 0 ? housesNamed(estateId, doors) : null,
  ])
  const houses = new Map<string, string>()
  if (shut && (shut.estateId !== estateId || (utility && shut.valves.some(one => one.part.utility !== utility))))
    throw new Refusal('network.not_found')
  for (const { part, dark } of shut?.dark ?? []) {
    const labels = new Map(part.houses.map(one => [one.houseId, one.label]))
    for (const houseId of dark.houseIds) houses.set(houseId, labels.get(houseId) ?? '')
  }
  for (const door of named ? doors : []) {
    const meant = housesAt(door, named ?? new Map())
    if (meant.length === 0) throw new Refusal('outage.unknown_door', { door })
    for (const { houseId, label } of meant) houses.set(houseId, label)
  }
  return {
    houses: [...houses].map(([houseId, label]) => ({ houseId, label })),
    basis: {
      ...{ at: now, doors, houseCount: houses.size },
      valves: (shut?.valves ?? []).map(({ node: { nodeId, number, name, where } }) => ({
        valveId: nodeId,
        number,
        name,
        where,
      })),
      places: [...new Set((shut?.dark ?? []).flatMap(one => one.dark.places))],
    },
  }
}
