import { byCount } from '../../shared/estate/spelling'
import { MOST_NAMED } from '../../shared/network/views'
import { links } from '../file/attach'
import { look } from '../operation/operation'
import { shutBy, valveOf } from './closed'

export const serves = look('network.serves', async ({ input: { valveId, also }, reach }) => {
  const { estateId, valves, dark: shut } = await shutBy([valveId, ...also], reach)
  const dark = [...shut].sort((one, other) => ((one.part.order ?? '') < (other.part.order ?? '') ? -1 : 1))
  const named = dark
    .flatMap(({ part, dark: { houseIds } }) => {
      const gone = new Set(houseIds)
      return part.houses.filter(house => gone.has(house.houseId))
    })
    .map(({ houseId, label }) => ({ houseId, label }))
    .sort((one, other) => byCount(one.label, other.label))
  const [first, ...others] = valves as [(typeof valves)[number], ...typeof valves]
  return {
    estateId,
    valve: valveOf(first),
    also: others.map(valveOf),
    photos: await links(first.node.photos),
    houseCount: named.length,
    houses: named.slice(0, MOST_NAMED),
    places: [...new Set(dark.flatMap(one => one.dark.places))],
    parts: dark.flatMap(({ part, dark: { houseIds } }) =>
      houseIds.length > 0 ? [{ name: part.name, houses: houseIds.length }] : [],
    ),
  }
})
