import { Refusal } from '../../shared/refusal'
import { operation } from '../operation/operation'
import { coversEstate } from '../operation/reach'
import { forgetAfter } from './move'
import { keptOf, saveCalendar } from './store'

/** What is open, booked or told keeps to the calendar it was made by. */
export const save = operation('calendar.save', { after: forgetAfter }, async ({ input, reach, tx }) => {
  const { estateId, calendar } = input
  if (!coversEstate(reach, estateId)) throw new Refusal('estate.not_found')
  const years = calendar.years ?? (await keptOf(tx, estateId)).calendar.years
  return { estateId, version: await saveCalendar(tx, estateId, { ...calendar, years }, input.version) }
})
