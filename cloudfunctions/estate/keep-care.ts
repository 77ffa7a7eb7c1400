import { operation } from '../operation/operation'
import { nextVersion } from '../operation/seen'
import { houseIn } from './house-in'
import { places } from './store'

export const keepCare = operation('estate.keepCare', async ({ input, actor, reach, now, tx }) => {
  const house = await houseIn(tx, input.houseId, reach)
  const version = nextVersion(house.care?.version, input.version)
  const needs = [...new Set(input.needs)]
  await places.put(tx, { ...house, care: { needs, note: input.note, at: now, byName: actor.name, version } })
  return { houseId: house._id, version }
})
