import type { Meter, Submission } from '../../shared/meter/schema'
import type { OwnMeter } from '../../shared/meter/views'
import { look } from '../operation/operation'
import { metersOf, submissionsOf } from './store'

/** The meters of one's own houses; what an earlier household sent in is not shown. */
export const mine = look('meter.mine', async ({ input, reach }) => {
  const own = [...new Set(reach.flatMap(hold => hold.houseIds))]
  const houses = input.houseId ? own.filter(one => one === input.houseId) : own
  if (houses.length === 0) return { items: [] }
  const [found, sent] = await Promise.all([metersOf(houses), submissionsOf(houses)])
  const since = (houseId: string) =>
    Math.min(...reach.filter(hold => hold.houseIds.includes(houseId)).map(hold => hold.from))
  const latest = (meter: Meter) =>
    sent
      .filter(one => one.meterId === meter._id && one.at >= since(one.houseId))
      .sort((a, b) => (a.readOn < b.readOn ? 1 : -1))[0]
  return { items: found.map(meter => viewOf(meter, latest(meter))) }
})
function viewOf(meter: Meter, sent: Submission | undefined): OwnMeter {
  const { _id, houseId, where, code, utility, digits, registers, last, usual } = meter
  const submission = sent && {
    submissionId: sent._id,
    readOn: sent.readOn,
    value: sent.value,
    dials: sent.dials,
    state: sent.state,
    reason: sent.reason,
  }
  return { meterId: _id, houseId, where, code, utility, digits, registers, last, usual, submission: submission ?? null }
}
