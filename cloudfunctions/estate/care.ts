import { auditedLook } from '../operation/audited-look'
import { houseIn } from './house-in'

const NOTHING = { needs: [], note: '', at: 0, byName: '', version: 0 }
export const care = auditedLook('estate.care', async ({ input: { houseId }, reach, record }) => {
  const house = await houseIn(null, houseId, reach)
  await record({ estateId: house.estateId, houseId, own: false, because: '查看特别关怀' })
  return house.care ?? NOTHING
})
