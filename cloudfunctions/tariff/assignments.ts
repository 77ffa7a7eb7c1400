import { Refusal } from '../../shared/refusal'
import { freshFeeFile } from '../../shared/tariff/fee-file'
import { places } from '../estate/store'
import { auditedLook } from '../operation/audited-look'
import { feeFiles } from './store'

/** How a house is charged, as far as it differs from the ordinary. */
export const assignments = auditedLook('tariff.assignments', async ({ input, reach, record, now }) => {
  const [place, found] = await Promise.all([places.get(null, input.houseId, reach), feeFiles.find(null, input.houseId)])
  if (place.kind !== 'house') throw new Refusal('place.not_found')
  record({ estateId: place.estateId, houseId: place._id, own: false })
  const file = found ?? freshFeeFile(place._id, place.estateId)
  const { handover, vacancies, charges, tenantPays, voided } = file
  const transfers = file.transfers.filter(day => !voided?.includes(day))
  const owners = place.members
    .filter(one => one.role === 'owner' && one.from <= now && (one.until === null || one.until > now))
    .map(({ personId, name }) => ({ personId, name }))
  return { houseId: place._id, label: place.label, handover, transfers, vacancies, charges, tenantPays, owners }
})
