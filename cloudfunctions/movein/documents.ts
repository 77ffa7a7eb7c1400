import { links } from '../file/attach'
import { auditedLook } from '../operation/audited-look'
import { moveIns } from './store'

/** Recorded before anything is answered; links live ten minutes. */
export const documents = auditedLook('movein.documents', async ({ input, reach, record }) => {
  const { estateId, houseId, signatories } = await moveIns.get(null, input.moveInId, reach)
  const own = reach.some(hold => hold.level === 'own' && hold.houseIds.includes(houseId))
  record({ estateId, houseId, own })
  const copies = signatories.flatMap(one => one.documents.flatMap(document => document.copy ?? []))
  return { signatories, copies: await links([...new Set(copies)]) }
})
