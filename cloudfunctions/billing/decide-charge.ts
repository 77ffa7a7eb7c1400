import { reject, takeStep } from '../../shared/approval/step'
import { CHARGE_RULE } from '../../shared/billing/charge-request'
import { DEFAULT_POLICY, type Item } from '../../shared/tariff/schema'
import { accountIn } from '../account/change'
import { calendarOf } from '../calendar/store'
import { places } from '../estate/store'
import { operation } from '../operation/operation'
import { SYSTEM } from '../operation/reach'
import { handOf, ownAmong } from '../people/same-person'
import { priceBooks } from '../tariff/store'
import { billFor } from './charge'
import { chargeSeen, takeChargeBack } from './reversal'
import { bills, chargeRequests } from './store'

/** The second person's word on a charge above what one may alone, or on taking one back. */
export const decideCharge = operation(
  'billing.decideCharge',
  {
    prepare: async ({ input, actor, reach }) => {
      const { kind, billId, houseId, requested } = await chargeRequests.get(null, input.chargeId, reach)
      const place = await places.find(null, houseId)
      const members = place?.members.map(one => one.personId) ?? []
      const is = await ownAmong(actor.personId, [requested.byId, ...members])
      return { is, seen: kind === 'reversal' && input.agree && billId ? await chargeSeen(billId) : null }
    },
  },
  async ({ input, actor, reach, now, tx, emit, prepared: { seen, is } }) => {
    const request = await chargeRequests.get(tx, input.chargeId, reach)
    const { _id: chargeId, estateId, houseId } = request
    const place = await places.get(tx, houseId, SYSTEM)
    const by = { ...handOf(actor, input.note ?? '', now), is }
    const decided = input.agree
      ? takeStep(CHARGE_RULE, request, 'approve', by, place.members)
      : reject(CHARGE_RULE, request, by)
    let { billId } = request
    if (input.agree && seen) await takeChargeBack(tx, emit, seen, request.requested.note, now)
    if (input.agree && request.kind === 'charge' && request.inputs) {
      const book = await priceBooks.find(tx, estateId)
      const tariff = book?.tariffs.find(one => one.tariffId === request.tariffId)
      if (!tariff) throw new Error(`${chargeId} names a price that is not there`)
      const account = await accountIn(tx, houseId)
      const wanted = { ...request, item: request.item as Item, inputs: request.inputs }
      const made = { tariff, policy: book?.policy ?? DEFAULT_POLICY, lists: await calendarOf(estateId) }
      const bill = await billFor(tx, place, wanted, account, made, now)
      await bills.insert(tx, bill)
      billId = bill._id
      const audiences = [{ house: houseId, at: now, payers: [bill.payer] }]
      emit({ event: 'billing.charged', estateId, reference: { billId }, audiences })
    }
    await chargeRequests.put(tx, { ...decided, billId })
    emit({
      event: 'billing.charge_decided',
      estateId,
      reference: { chargeId },
      audiences: [{ persons: [request.requested.byId] }],
    })
    return { chargeId, billId }
  },
)
