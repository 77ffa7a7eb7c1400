import { currentOwnerOf } from '../../shared/account/payer'
import { incomeOf, move, streamKeyOf } from '../../shared/account/posting'
import { type LineInputs, lineFen } from '../../shared/billing/line'
import { type Bill, billIdOf, orderKeyOf } from '../../shared/billing/schema'
import { periodOf, today } from '../../shared/calendar/day'
import { dueOn } from '../../shared/calendar/due'
import { writeYuan } from '../../shared/money/decimal'
import { Refusal } from '../../shared/refusal'
import { DEFAULT_POLICY, type Price, priceFor } from '../../shared/tariff/schema'
import { accountIn } from '../account/change'
import { places } from '../estate/store'
import { operation } from '../operation/operation'
import { priceBooks } from '../tariff/store'
import { bills } from './store'

/** What one person charges alone in one go: ten thousand yuan. */
const CHARGE_MOST_FEN = 1_000_000
/** A single charge, valid at once. No unlisted one: it needs an approved price (Price Law §13). */
export const charge = operation('billing.charge', async ({ input, reach, now, tx, emit }) => {
  const place = await places.get(tx, input.houseId, reach)
  if (place.kind !== 'house') throw new Refusal('place.not_found')
  const { item, subject } = input
  const period = periodOf(today(now))
  const book = await priceBooks.find(tx, place.estateId)
  const approved = (book?.tariffs ?? []).filter(one => one.state === 'approved')
  const tariff = priceFor(approved, item, place, period)
  if (!tariff) throw new Refusal('billing.price_missing', { item })
  const inputs = inputsOf(tariff.price, place.grossFloorArea, input, period)
  const policy = book?.policy ?? DEFAULT_POLICY
  const payer = currentOwnerOf(await accountIn(tx, place._id), now)
  const key = { houseId: place._id, item, subject, payer, period, revision: 0 }
  const _id = billIdOf(key)
  if (await bills.find(tx, _id)) throw new Refusal('billing.exists', {}, { billId: _id })
  const amountFen = lineFen(inputs)
  if (amountFen <= 0) throw new Refusal('billing.charge_nothing')
  if (amountFen > CHARGE_MOST_FEN) throw new Refusal('billing.charge_too_much', { yuan: writeYuan(CHARGE_MOST_FEN) })
  const bill: Bill = {
    ...key,
    _id,
    estateId: place.estateId,
    houseLabel: place.label,
    runId: null,
    at: now,
    dueOn: input.dueOn ?? dueOn(period, policy.dueDay, policy),
    amountFen,
    penaltyRate: policy.penaltyRate,
    tariffId: tariff.tariffId,
    lines: [{ amountFen, inputs }],
    posting: move('receivable', incomeOf(item), amountFen),
    orderKey: orderKeyOf(period, now, _id),
    postedKey: streamKeyOf(now, _id),
  }
  await bills.insert(tx, bill)
  const audiences = [{ house: place._id, at: now, payers: [payer] }]
  emit({ event: 'billing.charged', estateId: place.estateId, reference: { billId: _id }, audiences })
  return { billId: _id }
})

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
