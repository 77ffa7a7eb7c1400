import { request } from '../../shared/approval/step'
import { SALE_RULE } from '../../shared/billing/sale'
import { Refusal } from '../../shared/refusal'
import { accountIn } from '../account/change'
import { places } from '../estate/store'
import { operation } from '../operation/operation'
import { handOf } from '../people/same-person'
import { effectOf } from './sale-effect'
import { billsOfHouse, saleRequests } from './store'

/** Asks for a sale to be put right; another person sees what it does and decides. */
export const correctSale = operation(
  'billing.correctSale',
  { prepare: ({ input }) => billsOfHouse(input.houseId) },
  async ({ input, actor, reach, now, tx, emit, ownId, prepared: bills }) => {
    const place = await places.get(tx, input.houseId, reach)
    if (place.kind !== 'house') throw new Refusal('place.not_found')
    const { on, to, reason } = input
    effectOf(place, await accountIn(tx, place._id), bills, { on, to })
    const { estateId, _id: houseId, label: houseLabel } = place
    const correctionId = ownId('sco')
    const asked = request(SALE_RULE, handOf(actor, reason, now))
    await saleRequests.insert(tx, { _id: correctionId, estateId, houseId, houseLabel, on, to, reason, ...asked })
    const audiences = [{ roles: ['manager'], estateId }]
    emit({ event: 'billing.sale_asked', estateId, reference: { correctionId }, audiences })
    return { correctionId }
  },
)
