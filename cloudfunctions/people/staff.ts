import { look } from '../operation/operation'
import { coversEstate } from '../operation/reach'
import { rosters } from './store'

export const staff = look('people.staff', async ({ input, reach }) => {
  if (!coversEstate(reach, input.estateId)) return { items: [] }
  const roster = await rosters.find(null, input.estateId)
  return { items: roster?.staff ?? [] }
})
