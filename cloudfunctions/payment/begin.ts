import { payerOfHold } from '../../shared/account/payer'
import { totalFen } from '../../shared/payment/allocation'
import { isOfHousehold, ofHousehold } from '../../shared/payment/at-home'
import { takeHouse } from '../../shared/payment/begin'
import { describe, orderNumber } from '../../shared/payment/order-number'
import { DEFAULT_PAY_POLICY, type PaidLine, type Payment } from '../../shared/payment/schema'
import { Refusal } from '../../shared/refusal'
import { change } from '../account/change'
import { type HouseInReach, houseInReach } from '../billing/house'
import { openOf } from '../billing/open'
import { mayOwe } from '../billing/see'
import { estateSettings, labelsOf } from '../estate/lookup'
import { partiesOf } from '../merchant/keys'
import { operation } from '../operation/operation'
import type { Reach } from '../operation/reach'
import { afterEffect, type PaymentRef } from './effect'
import { payments } from './store'
import { toView } from './view'

/** `time_expire` of an order, ms. */
const ORDER_LIVES_MS = 15 * 60_000
const FIRST_LOOK_MS = 60_000
/** One order for what was ticked: amounts from the bills, held in the accounts, in one transaction. Then the prepay. */
export const begin = operation(
  'payment.begin',
  {
    prepare: async ({ input, reach }) => {
      const open = openOf(input.houses.map(({ houseId }) => houseId))
      open.catch(() => undefined)
      const houses = await Promise.all(input.houses.map(({ houseId }) => houseInReach(houseId, reach)))
      if (new Set(houses.map(house => house.houseId)).size < houses.length) throw new Refusal('payment.bill_twice')
      const estateIds = new Set(houses.map(house => house.estateId))
      const [estateId = ''] = estateIds
      if (estateIds.size > 1) throw new Refusal('payment.one_estate')
      const billIds = input.houses.flatMap(({ bills }) => bills.map(bill => bill.billId))
      const prepaying = input.houses.filter(house => house.prepayFen).map(house => house.houseId)
      if (billIds.length + prepaying.length === 0) throw new Refusal('payment.nothing')
      for (const house of houses)
        if (prepaying.includes(house.houseId) && !ofHousehold(house.holds))
          throw new Refusal('payment.prepay_not_yours')
      const [estate, { accounts: known, bills }, labels] = await Promise.all([
        estateSettings(estateId),
        open,
        labelsOf(prepaying),
      ])
      const parties = estate && partiesOf(estate)
      if (!estate || !parties) throw new Refusal('payment.not_configured')
      return { estate, parties, houses, known, labels, bills }
    },
    after: async ({ actor, now }, { paymentId }: PaymentRef) =>
      toView(await afterEffect('prepay', paymentId), actor.personId, now),
  },
  async ({ input, actor, now, tx, ownId, prepared: { estate, parties, houses, known, labels, bills } }) => {
    const paymentId = orderNumber(ownId('pay'))
    const lines: PaidLine[] = []
    for (const [index, chosen] of input.houses.entries()) {
      const house = houses[index] as HouseInReach
      const { houseId } = house
      const taken = await change(tx, { houseId, estateId: estate._id }, now, account =>
        takeHouse(paymentId, chosen as Parameters<typeof takeHouse>[1], {
          label: labels.get(houseId) ?? '',
          account,
          seen: {
            reversals: known.get(houseId)?.reversals ?? 0,
            bills: bills.filter(bill => bill.houseId === houseId),
          },
          mayPay: bill => mayOwe(bill, house, account),
          payer: payerOfHold(account, house.holds.find(isOfHousehold) ?? (house.holds[0] as Reach)),
          isOwner: house.holds.some(hold => hold.role === 'owner'),
          policy: estate.pay ?? DEFAULT_PAY_POLICY,
          now,
        }),
      )
      lines.push(...(taken?.lines ?? []))
    }
    const payment: Payment = {
      _id: paymentId,
      estateId: estate._id,
      personId: actor.personId,
      openId: actor.openId ?? '',
      houseIds: houses.map(house => house.houseId),
      household: houses.every(house => ofHousehold(house.holds)),
      state: 'created',
      totalFen: totalFen(lines),
      lines,
      ...parties,
      description: describe(`${estate.name} 物业缴费`),
      createdAt: now,
      expiresAt: now + ORDER_LIVES_MS,
      prepayId: null,
      open: 1,
      watchAt: now + FIRST_LOOK_MS,
      cancelledBy: null,
      closedAt: null,
      transactionId: null,
      paidAt: null,
      settledAt: null,
      settledBy: null,
      settled: [],
      refunds: [],
      refundedFen: 0,
      frozen: null,
      receipt: null,
    }
    await payments.insert(tx, payment)
    // The journal keeps the reference; what it has become is read afresh.
    return { paymentId }
  },
)
