import { hasHand } from '../../shared/approval/step'
import { Refusal } from '../../shared/refusal'
import { look } from '../operation/operation'
import { coversEstate } from '../operation/reach'
import { ownAmong } from '../people/same-person'
import { saleRequests } from './store'

export const saleCorrections = look('billing.saleCorrections', async ({ input, actor, reach }) => {
  const within = reach.filter(hold => hold.estateId === input.estateId)
  if (!coversEstate(within, input.estateId)) throw new Refusal('estate.not_found')
  const page = await saleRequests.list(within, {
    filter: { ...(input.state && { state: input.state }) },
    order: { field: '_id', direction: 'desc' },
    cursor: input.cursor,
    limit: 50,
  })
  const is = await ownAmong(
    actor.personId,
    page.items.map(one => one.requested.byId),
  )
  return {
    ...page,
    items: page.items.map(one => ({
      correctionId: one._id,
      houseId: one.houseId,
      houseLabel: one.houseLabel,
      on: one.on,
      to: one.to,
      reason: one.reason,
      state: one.state,
      requestedBy: one.requested.byName,
      requestedAt: one.requested.at,
      decidedBy: one.decided?.byName ?? null,
      note: one.decided?.note ?? '',
      mine: hasHand(one, is),
    })),
  }
})
