import { look } from '../operation/operation'
import { houseIn } from './house-in'

export const plates = look('estate.plates', async ({ input: { houseId }, reach }) => {
  const { plates: kept = [] } = await houseIn(null, houseId, reach)
  return { items: kept.map(({ plate }) => ({ plate })) }
})
