import { sold } from '../../shared/account/members'
import { Refusal } from '../../shared/refusal'
import { freshFeeFile } from '../../shared/tariff/fee-file'
import { withVacant } from '../../shared/tariff/vacancies'
import { change } from '../account/change'
import { places } from '../estate/store'
import { operation } from '../operation/operation'
import { feeFiles } from './store'

/** How a house is charged from now on; a sale is also told to its account, which says whose bills are whose. */
export const assign = operation('tariff.assign', async ({ input, reach, now, tx }) => {
  const place = await places.get(tx, input.houseId, reach)
  if (place.kind !== 'house') throw new Refusal('place.not_found')
  const { handover, transferOn, vacancy, charge, tenantPays } = input
  const file = (await feeFiles.find(tx, place._id)) ?? freshFeeFile(place._id, place.estateId)
  if (vacancy && vacancy.until <= vacancy.from) throw new Refusal('tariff.dates')
  if (charge?.until && charge.until <= charge.from) throw new Refusal('tariff.dates')
  const { from = '', until = null, subject = '' } = charge ?? {}
  const clash = file.charges.some(
    one =>
      charge &&
      one.item === charge.item &&
      one.subject === subject &&
      (one.until ?? '9') > from &&
      (until ?? '9') > one.from,
  )
  if (clash) throw new Refusal('tariff.already_assigned', { subject })
  const { buyers = [] } = input
  const told = transferOn
    ? await change(tx, { houseId: place._id, estateId: place.estateId }, now, account => ({
        account: sold(account, transferOn, buyers, place.members, now),
      }))
    : null
  await feeFiles.put(tx, {
    ...file,
    transfers: told?.account.transfers ?? file.transfers,
    handover: handover ?? file.handover,
    vacancies: vacancy ? withVacant(file.vacancies, vacancy) : file.vacancies,
    charges: charge ? [...file.charges, { ...charge, until }] : file.charges,
    tenantPays: tenantPays ?? file.tenantPays,
  })
  return { houseId: place._id }
})
