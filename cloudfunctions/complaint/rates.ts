import { COUNTED_FIELDS, ratesOf } from '../../shared/complaint/rates'
import { look } from '../operation/operation'
import { within } from './range'
import { complaints } from './store'

/** Reads the complaints of those days and nothing else. */
export const rates = look('complaint.rates', async ({ input, reach }) => {
  const acceptedAt = within(reach, input)
  const { estateId } = input
  return ratesOf(await complaints.all({ estateId, acceptedAt }, { order: 'acceptedAt', fields: COUNTED_FIELDS }))
})
