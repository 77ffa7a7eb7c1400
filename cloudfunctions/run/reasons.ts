import { Refusal } from '../../shared/refusal'
import { places } from '../estate/store'
import { look } from '../operation/operation'
import { shownOf } from './row'
import { LIVE, latestExceptions, latestPeriod, runs } from './store'

/** What the estate's latest period has against a house; a run that was given up or taken back says nothing. */
export const reasons = look('run.reasons', async ({ input, reach }) => {
  const place = await places.get(null, input.houseId, reach)
  if (place.kind !== 'house') throw new Refusal('place.not_found')
  const [found, period] = await Promise.all([latestExceptions(place._id), latestPeriod(place.estateId)])
  const named = await runs.byIds([...new Set(found.map(one => one.runId))], ['period', 'state'])
  const run = named.find(one => one.period === period && LIVE.includes(one.state))
  if (!run) return { runId: null, period: null, state: null, items: [] }
  const items = found.filter(one => one.runId === run._id).map(shownOf)
  return { runId: run._id, period: run.period, state: run.state, items }
})
