import { NO_OFFICE } from '../../shared/estate/office'
import { Refusal } from '../../shared/refusal'
import { look } from '../operation/operation'
import { coversEstate } from '../operation/reach'
import { estates } from './store'

export const office = look('estate.office', async ({ input: { estateId }, reach }) => {
  const estate = coversEstate(reach, estateId) ? await estates.find(null, estateId) : null
  if (!estate) throw new Refusal('estate.not_found')
  return { office: estate.office ?? NO_OFFICE, version: estate.officeVersion ?? 0 }
})
