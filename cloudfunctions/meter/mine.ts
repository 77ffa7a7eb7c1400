import { type Period, today } from '../../shared/calendar/day'
import { CEILING_DAYS, usualIn } from '../../shared/meter/plausible'
import type { Meter, Submission } from '../../shared/meter/schema'
import type { OwnMeter } from '../../shared/meter/views'
import { look } from '../operation/operation'
import { openIn } from './open-period'
import { metersOf, submissionsOf } from './store'

/** The meters of one's own houses; what an earlier household sent in is not shown. */
export const mine = look('meter.mine', async ({ input, reach, now }) => {
  const own = [...new Set(reach.flatMap(hold => hold.houseIds))]
  const houses = input.houseId ? own.filter(one => one === input.houseId) : own
  if (houses.length === 0) return { items: [] }
  const estateIds = new Set(
    reach.flatMap(hold => (hold.houseIds.some(one => houses.includes(one)) ? hold.estateId : [])),
  )
  const [found, sent, open] = await Promise.all([
    metersOf(houses),
    submissionsOf(houses),
    Promise.all([...estateIds].map(async one => [one, await openIn(one, today(now))] as const)),
  ])
  const opens = new Map(open)
  const since = (houseId: string) =>
    Math.min(...reach.filter(hold => hold.houseIds.includes(houseId)).map(hold => hold.from))
  const latest = (meter: Meter) =>
    sent
      .filter(one => one.meterId === meter._id && one.at >= since(one.houseId))
      .sort((a, b) => (a.readOn < b.readOn ? 1 : -1))[0]
  const items = found.map(meter => {
    const goesInto = opens.get(meter.estateId)
    if (!goesInto) throw new Error(`${meter._id} hangs in a house of another estate`)
    return viewOf(meter, goesInto(meter.last), latest(meter))
  })
  return { items }
})
function viewOf(meter: Meter, goesInto: Period, sent: Submission | undefined): OwnMeter {
  const { _id, houseId, where, code, utility, digits, registers, last } = meter
  const usual = usualIn(meter.paces, CEILING_DAYS)
  const submission = sent && {
    submissionId: sent._id,
    readOn: sent.readOn,
    period: sent.period,
    value: sent.value,
    dials: sent.dials,
    state: sent.state,
    reason: sent.reason,
  }
  const shown = { meterId: _id, houseId, where, code, utility, digits, registers, last, usual, goesInto }
  return { ...shown, submission: submission ?? null }
}
