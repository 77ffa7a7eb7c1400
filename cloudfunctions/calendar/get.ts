import { today } from '../../shared/calendar/day'
import { unconfirmed, yearOf } from '../../shared/calendar/keep'
import { Refusal } from '../../shared/refusal'
import { look } from '../operation/operation'
import { coversEstate } from '../operation/reach'
import { announced } from './announced'
import { keptOf } from './store'

export const get = look('calendar.get', async ({ input, reach, now }) => {
  if (!coversEstate(reach, input.estateId)) throw new Refusal('estate.not_found')
  const { calendar, version } = await keptOf(null, input.estateId)
  const year = yearOf(today(now))
  return {
    ...{ calendar, version },
    announced: announced([year - 1, year, year + 1]),
    unconfirmed: unconfirmed([`${year}-01-01`, `${year + 1}-01-01`], calendar),
  }
})
