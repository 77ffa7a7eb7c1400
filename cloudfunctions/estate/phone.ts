import { Refusal } from '../../shared/refusal'
import { auditedLook } from '../operation/audited-look'
import { places, residents } from './store'

export const phone = auditedLook('estate.phone', async ({ input: { houseId, residentId }, reach, record }) => {
  const [place, resident] = await Promise.all([places.get(null, houseId, reach), residents.find(null, residentId)])
  const number = resident?.phone ?? resident?.contact
  if (resident?.houseId !== houseId || resident.until !== null || !number) throw new Refusal('people.not_found')
  await record({ estateId: place.estateId, houseId, own: false, because: 'contact' })
  return { phone: number }
})
