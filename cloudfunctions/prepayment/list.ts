import { hasHand } from '../../shared/approval/step'
import { Refusal } from '../../shared/refusal'
import { look } from '../operation/operation'
import { coversEstate } from '../operation/reach'
import { ownAmong } from '../people/same-person'
import { passings } from './store'

export const list = look('prepayment.list', async ({ input, actor, reach }) => {
  const within = reach.filter(hold => hold.estateId === input.estateId)
  if (!coversEstate(within, input.estateId)) throw new Refusal('estate.not_found')
  const page = await passings.list(within, {
    filter: { ...(input.state && { state: input.state }) },
    order: { field: '_id', direction: 'desc' },
    cursor: input.cursor,
    limit: 50,
  })
  const askers = page.items.map(one => one.requested.byId)
  const is = await ownAmong(actor.personId, askers)
  return {
    ...page,
    items: page.items.map(one => ({
      passingId: one._id,
      from: one.from,
      to: one.to,
      amountFen: one.amountFen,
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
