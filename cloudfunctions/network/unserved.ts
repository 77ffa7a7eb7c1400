import { trunkIdOf } from '../../shared/network/written'
import { Refusal } from '../../shared/refusal'
import { housesAfter } from '../estate/houses'
import { look } from '../operation/operation'
import { coversEstate } from '../operation/reach'
import { parts } from './store'

/** So many houses are looked at for a page. */
const LOOKED_AT = 300
export const unserved = look('network.unserved', async ({ input: { estateId, utility, cursor }, reach }) => {
  if (!coversEstate(reach, estateId)) throw new Refusal('estate.not_found')
  const networkId = trunkIdOf(estateId, utility)
  const houses = await housesAfter(estateId, cursor ?? '', LOOKED_AT)
  const ids = houses.map(one => one._id)
  const serving = await parts.all({ networkId, houseIds: { in: ids } }, { fields: ['houseIds'] })
  const served = new Set(serving.flatMap(one => one.houseIds ?? []))
  const last = houses.length < LOOKED_AT ? undefined : houses.at(-1)?.code
  return {
    items: houses.filter(one => !served.has(one._id)).map(({ _id, label }) => ({ houseId: _id, label })),
    ...(last && { cursor: last }),
  }
})
