import { Refusal } from '../../shared/refusal'
import { look } from '../operation/operation'
import { coversEstate } from '../operation/reach'
import { ownAmong } from '../people/same-person'
import { toChargeRow } from './charge-row'
import { chargeRequests } from './store'

export const charges = look('billing.charges', async ({ input, actor, reach }) => {
  const within = reach.filter(hold => hold.estateId === input.estateId)
  if (!coversEstate(within, input.estateId)) throw new Refusal('estate.not_found')
  const page = await chargeRequests.list(within, {
    filter: { ...(input.state && { state: input.state }) },
    order: { field: '_id', direction: 'desc' },
    cursor: input.cursor,
    limit: 50,
  })
  const is = await ownAmong(
    actor.personId,
    page.items.map(one => one.requested.byId),
  )
  return { ...page, items: page.items.map(one => toChargeRow(one, is)) }
})
