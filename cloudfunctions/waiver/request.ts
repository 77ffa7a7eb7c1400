import { freshAccount } from '../../shared/account/schema'
import { request as asked } from '../../shared/approval/step'
import { newId } from '../../shared/id'
import { writeYuan } from '../../shared/money/decimal'
import { Refusal } from '../../shared/refusal'
import { WAIVER_RULE } from '../../shared/waiver/act'
import { mostFen } from '../../shared/waiver/waive'
import { places } from '../estate/store'
import { freezePhotos } from '../file/attach'
import { operation } from '../operation/operation'
import { handOf } from '../people/same-person'
import { type Seen, seenBills } from '../settlement/seen'
import { waivers } from './store'

/** Asks to let something go; the amount is held against what is owed now, and again when it is approved. */
export const request = operation(
  'waiver.request',
  {
    prepare: async ({ input, reach, now }) => {
      const place = await places.get(null, input.houseId, reach)
      if (place.kind !== 'house') throw new Refusal('place.not_found')
      const { kind, billId = null, amountFen } = input
      if (billId === null && kind !== 'SERVICE_CREDIT') throw new Refusal('waiver.bill_needed')
      const { account, seen } = (await seenBills([place._id])).get(place._id) as Seen
      const bill = seen.bills.find(one => one._id === billId)
      if (billId !== null && !bill) throw new Refusal('billing.not_found')
      const most = mostFen(kind, billId, account ?? freshAccount(place._id, place.estateId), seen, now)
      if (amountFen > most) throw new Refusal('waiver.too_much', { yuan: writeYuan(most) })
      return { place, bill }
    },
    freeze: async ({ input, actor }) => freezePhotos(input.evidence, actor.personId),
  },
  async ({ input, actor, now, tx, emit, prepared: { place, bill } }) => {
    const { _id: houseId, estateId, label: houseLabel } = place
    const { kind, amountFen, reason, evidence } = input
    const waiverId = newId('wvr', now)
    await waivers.insert(tx, {
      _id: waiverId,
      ...{ estateId, houseId, houseLabel, kind, amountFen, reason, evidence },
      billId: bill?._id ?? null,
      item: bill?.item ?? null,
      period: bill?.period ?? null,
      ...asked(WAIVER_RULE, handOf(actor, '', now)),
    })
    const audiences = [{ roles: ['accountant'], estateId }]
    emit({ event: 'waiver.requested', estateId, reference: { waiverId }, audiences })
    return { waiverId }
  },
)
