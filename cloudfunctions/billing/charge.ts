import { currentOwnerOf } from '../../shared/account/payer'
import type { Account } from '../../shared/account/schema'
import { request } from '../../shared/approval/step'
import { aloneWithin, type ChargedBy, chargeBill, chargedFen, limitOf, nextRevision } from '../../shared/billing/charge'
import { CHARGE_RULE, type ChargeRequest } from '../../shared/billing/charge-request'
import type { LineInputs } from '../../shared/billing/line'
import { billIdOf } from '../../shared/billing/make-bill'
import type { Bill } from '../../shared/billing/schema'
import { periodOf, today } from '../../shared/calendar/day'
import { Refusal } from '../../shared/refusal'
import { itemTold } from '../../shared/tariff/item-names'
import { DEFAULT_POLICY, type Item, type Price, priceFor } from '../../shared/tariff/schema'
import { accountIn, change } from '../account/change'
import { calendarOf } from '../calendar/store'
import { type Place, places } from '../estate/store'
import { operation } from '../operation/operation'
import type { Tx } from '../operation/transaction'
import { handOf } from '../people/same-person'
import { priceBooks } from '../tariff/store'
import { chargeTold } from './notices'
import { ownHands } from './own-hands'
import { bills, chargeRequests } from './store'

/**
 * A single charge at a published price: none unlisted (Price Law §13). Valid at once as far as one person may charge
 * alone; above that it waits for another person.
 */
export const charge = operation(
  'billing.charge',
  { prepare: ({ input, actor }) => ownHands(actor.personId, input.houseId) },
  async ({ input, actor, reach, now, tx, emit, ownId, prepared: is }) => {
    const place = await places.get(tx, input.houseId, reach)
    if (place.kind !== 'house') throw new Refusal('place.not_found')
    const { item, subject } = input
    const { estateId } = place
    const book = await priceBooks.find(tx, estateId)
    const period = periodOf(today(now))
    const approved = (book?.tariffs ?? []).filter(one => one.state === 'approved')
    const tariff = priceFor(approved, item, place, period)
    if (!tariff) throw new Refusal('billing.price_missing', { item: itemTold(item) })
    const policy = book?.policy ?? DEFAULT_POLICY
    const inputs = inputsOf(tariff.price, place.grossFloorArea, input, period)
    const amountFen = chargedFen(inputs)
    const wanted = { item, subject, inputs, dueOn: input.dueOn ?? null }
    const account = await accountIn(tx, place._id)
    const lists = await calendarOf(estateId)
    const bill = await billFor(tx, place, wanted, account, { tariff, policy, lists }, now)
    const of = { item, amountFen, limitFen: limitOf(item, policy), by: { ...handOf(actor, '', now), is } }
    const alone = await change(tx, { houseId: place._id, estateId }, now, before => {
      const granted = aloneWithin(before, of)
      return granted && { account: { ...before, granted }, bills: [bill] }
    })
    if (alone) {
      await bills.insert(tx, bill)
      const audiences = [{ house: place._id, at: now, payers: [bill.payer] }]
      emit({ event: 'billing.charged', estateId, reference: chargeTold(bill), audiences })
      return { billId: bill._id, chargeId: null }
    }
    const chargeId = ownId('chg')
    const waiting: ChargeRequest = {
      _id: chargeId,
      estateId,
      houseId: place._id,
      houseLabel: place.label,
      kind: 'charge',
      ...wanted,
      amountFen,
      tariffId: tariff.tariffId,
      billId: null,
      ...request(CHARGE_RULE, handOf(actor, '', now)),
    }
    await chargeRequests.insert(tx, waiting)
    emit({
      event: 'billing.charge_asked',
      estateId,
      reference: { chargeId },
      audiences: [{ roles: ['manager'], estateId }],
    })
    return { billId: null, chargeId }
  },
)

interface Wanted {
  item: Item
  subject: string
  inputs: LineInputs
  dueOn: string | null
}
/** The bill of a charge, under a name that is free. Refuses `billing.exists` for one that stands as it is. */
export async function billFor(
  tx: Tx,
  place: Place,
  { item, subject, inputs, dueOn }: Wanted,
  account: Account | null,
  by: ChargedBy,
  now: number,
): Promise<Bill> {
  const payer = currentOwnerOf(account, now)
  const of = { house: place, item, subject, inputs, payer, dueOn }
  const period = periodOf(today(now))
  const known = new Set<string>()
  for (let revision = 0; ; revision += 1) {
    const billId = billIdOf({ houseId: place._id, item, subject, payer, period, revision })
    if (!(await bills.find(tx, billId))) break
    known.add(billId)
  }
  const revision = nextRevision(of, account, period, billId => known.has(billId))
  if (revision === null) throw new Refusal('billing.exists', {}, { billId: [...known].at(-1) ?? '' })
  return chargeBill(of, revision, by, now)
}

interface Asked {
  quantity?: string | undefined
  materialsFen?: number | undefined
  hours?: string | undefined
}
/** What a single charge is worked out from. */
export function inputsOf(price: Price, area: string | null, of: Asked, period: string): LineInputs {
  const need = <T>(value: T | null | undefined, field: string): T => {
    if (value === undefined || value === null) throw new Refusal('billing.charge_invalid', { field })
    return value
  }
  const month = { period, handover: null, vacancy: null, transfer: null }
  if (price.model === 'REPAIR') {
    return {
      model: 'REPAIR',
      materialsFen: need(of.materialsFen, 'materialsFen'),
      hours: need(of.hours, 'hours'),
      hourlyRate: price.hourlyRate,
    }
  }
  if (price.model === 'UNIT')
    return { model: 'UNIT', quantity: need(of.quantity, 'quantity'), unitPrice: price.unitPrice }
  if (price.model === 'AREA') return { model: 'AREA', area: need(area, 'area'), unitPrice: price.unitPrice, month }
  if (price.model === 'FIXED') return { model: 'FIXED', monthFen: price.amountFen, month }
  throw new Refusal('billing.charge_invalid', { field: 'price' })
}
