import { request } from '../../shared/approval/step'
import { aloneWithin, limitOf } from '../../shared/billing/charge'
import { CHARGE_RULE, type ChargeRequest } from '../../shared/billing/charge-request'
import { Refusal } from '../../shared/refusal'
import { DEFAULT_POLICY, type Item } from '../../shared/tariff/schema'
import { accountIn } from '../account/change'
import { places } from '../estate/store'
import { operation } from '../operation/operation'
import { handOf } from '../people/same-person'
import { priceBooks } from '../tariff/store'
import { ownHands } from './own-hands'
import { chargeSeen, takeChargeBack } from './reversal'
import { chargeRequests } from './store'

/** Takes a charge back: at once as far as one person may charge alone, else when another person has agreed. */
export const reverseCharge = operation(
  'billing.reverseCharge',
  {
    prepare: async ({ input, actor, reach }) => {
      const seen = await chargeSeen(input.billId)
      const { houseId } = seen.bill
      // A bill of a house out of reach looks like none.
      const place = await places.find(null, houseId)
      if (!place || !places.covers(place, reach)) throw new Refusal('billing.not_found')
      const waiting = { billId: input.billId, kind: 'reversal', state: 'requested' }
      if (await chargeRequests.any(waiting)) throw new Refusal('billing.reversal_waits')
      return { seen, is: await ownHands(actor.personId, houseId) }
    },
  },
  async ({ input, actor, now, tx, emit, ownId, prepared: { seen, is } }) => {
    const { _id: billId, estateId, houseId, houseLabel, item, subject, amountFen } = seen.bill
    const account = await accountIn(tx, houseId)
    const chargeId = ownId('chg')
    const hand = handOf(actor, input.reason, now)
    if (account?.bills.some(one => one.billId === billId && one.reversed)) throw new Refusal('billing.reversed_already')
    const book = await priceBooks.find(tx, estateId)
    const limitFen = limitOf(item as Item, book?.policy ?? DEFAULT_POLICY)
    const of = { item: item as Item, amountFen, limitFen, by: { ...hand, is } }
    const done = await takeChargeBack(tx, emit, seen, input.reason, now, before => aloneWithin(before, of))
    const known: ChargeRequest = {
      _id: chargeId,
      ...{ estateId, houseId, houseLabel, item, subject, amountFen, billId },
      kind: 'reversal',
      inputs: null,
      tariffId: null,
      dueOn: null,
      ...request(CHARGE_RULE, hand),
      ...(done && { state: 'approved' as const, decided: hand, expiresAt: null }),
    }
    await chargeRequests.insert(tx, known)
    if (!done)
      emit({
        event: 'billing.charge_asked',
        estateId,
        reference: { chargeId },
        audiences: [{ roles: ['manager'], estateId }],
      })
    return { chargeId, waits: !done }
  },
)
