import { addDays, daysBetween, isDay, startOf, today } from '../../shared/calendar/day'
import { numbersOf } from '../../shared/defect/numbers'
import { Refusal } from '../../shared/refusal'
import { look } from '../operation/operation'
import { coversEstate } from '../operation/reach'
import { type DefectGroup, defectGroups, dueDaysOf } from './store'

const MOST_DAYS = 366
const counted = ({ _id, count, failedRounds }: DefectGroup) => ({ ..._id, count, failedRounds })

/** Summed by the database over a bounded time, so that the cost does not grow with the years. */
export const numbers = look('defect.numbers', async ({ input, reach, now }) => {
  const { estateId } = input
  if (!coversEstate(reach, estateId)) throw new Refusal('estate.not_found')
  const to = input.to ?? today(now)
  if (!isDay(to)) throw new Refusal('defect.range')
  const from = input.from ?? addDays(to, 1 - MOST_DAYS)
  if (!isDay(from) || from > to || daysBetween(from, to) >= MOST_DAYS) throw new Refusal('defect.range')
  const [start, end] = [startOf(from), startOf(addDays(to, 1))]
  const [all, due, dueDays] = await Promise.all([
    defectGroups(estateId, start, end),
    defectGroups(estateId, start, end, now),
    dueDaysOf(null, estateId),
  ])
  return { ...numbersOf(all.map(counted), due.map(counted)), dueDays }
})
