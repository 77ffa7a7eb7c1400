import { isCareOf } from '../../shared/estate/care'
import { auditedLook } from '../operation/audited-look'
import { houseIn } from './house-in'
import { registerOf } from './lookup'

const NOTHING = { needs: [], note: '', at: 0, byName: '', version: 0 }
export const care = auditedLook('estate.care', async ({ input: { houseId }, reach, record, now }) => {
  const [{ estateId, members, care: kept }, register] = await Promise.all([
    houseIn(null, houseId, reach),
    registerOf([houseId]),
  ])
  await record({ estateId, houseId, own: false, because: '查看特别关怀' })
  if (!kept || isCareOf(kept, [...register, ...members], now)) return kept ?? NOTHING
  return { ...NOTHING, version: kept.version }
})
