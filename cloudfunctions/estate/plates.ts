import { stillHere } from '../../shared/estate/noted'
import { look } from '../operation/operation'
import { houseIn } from './house-in'

export const plates = look('estate.plates', async ({ input: { houseId }, reach, now }) => {
  const { plates: kept = [], members } = await houseIn(null, houseId, reach)
  return { items: stillHere(kept, members, now).map(({ plate }) => ({ plate })) }
})
