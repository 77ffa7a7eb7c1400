import { Refusal } from '../../shared/refusal'
import { serviceOf } from '../../shared/ticket/clock'
import { look } from '../operation/operation'
import { coversEstate } from '../operation/reach'
import { deskOf } from './desk'

/** What is promised in an estate: the same figures that the deadlines are made of. */
export const terms = look('ticket.terms', async ({ input: { estateId }, reach }) => {
  if (!coversEstate(reach, estateId)) throw new Refusal('estate.not_found')
  return { terms: serviceOf(await deskOf(estateId)).terms }
})
