import { periodOf, today } from '../../shared/calendar/day'
import { Refusal } from '../../shared/refusal'
import { itemTold } from '../../shared/tariff/item-names'
import { priceFor } from '../../shared/tariff/schema'
import { requireAssignee } from '../../shared/ticket/act'
import { quote as decide } from '../../shared/ticket/quote'
import { places } from '../estate/store'
import { materials } from '../material/store'
import { operation } from '../operation/operation'
import { SYSTEM } from '../operation/reach'
import type { Tx } from '../operation/transaction'
import { priceBooks } from '../tariff/store'
import { byOf, standsIn } from './by'
import { ticketEvent } from './events'
import { tickets } from './store'

export const quote = operation('ticket.quote', async ({ input, actor, reach, now, tx, emit, ownId }) => {
  const found = await tickets.get(tx, input.ticketId, reach)
  requireAssignee(found, byOf(actor), standsIn(reach, found.estateId))
  const chosen = []
  for (const { materialId, quantity } of input.materials) {
    const material = await materials.find(tx, materialId)
    if (material?.estateId !== found.estateId || material.ended) throw new Refusal('material.not_found')
    chosen.push({ ...material, quantity })
  }
  const { hours, note, warranty, validDays } = input
  const rate = found.houseId && Number(hours) > 0 ? await rateOf(tx, found.houseId, now) : null
  const offered = { quoteId: ownId('quo'), materials: chosen, hours, rate, note, warranty, validDays }
  const { ticket, quote: made } = decide(found, byOf(actor), offered, now)
  await tickets.put(tx, ticket)
  const owner = { house: ticket.houseId ?? '', at: now, only: ['owner'] }
  if (!warranty) emit(ticketEvent('ticket.quoted', ticket, [owner]))
  return { ticketId: ticket._id, quoteId: made.quoteId }
})

/** What an hour costs in this house today, by the published price. */
async function rateOf(tx: Tx, houseId: string, now: number): Promise<{ hourlyRate: string; tariffId: string }> {
  const house = await places.get(tx, houseId, SYSTEM)
  const book = await priceBooks.find(tx, house.estateId)
  const approved = (book?.tariffs ?? []).filter(one => one.state === 'approved')
  const tariff = priceFor(approved, 'REPAIR', house, periodOf(today(now)))
  if (tariff?.price.model !== 'REPAIR') throw new Refusal('billing.price_missing', { item: itemTold('REPAIR') })
  return { hourlyRate: tariff.price.hourlyRate, tariffId: tariff.tariffId }
}
