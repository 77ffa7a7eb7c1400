import { newId } from '../../shared/id'
import { requireSound } from '../../shared/tariff/propose'
import { estates } from '../estate/store'
import { operation } from '../operation/operation'
import { freshBook, priceBooks } from './store'

/** A new version of a price; it counts for nothing until somebody else approves it. */
export const request = operation('tariff.request', async ({ input, actor, reach, now, tx }) => {
  const estate = await estates.get(tx, input.estateId, reach)
  requireSound(input, now)
  const { item, price, scope, effectiveFrom, effectiveUntil = null } = input
  const book = (await priceBooks.find(tx, estate._id)) ?? freshBook(estate._id)
  const tariffId = newId('trf', now)
  const state = 'proposed' as const
  const by = { proposedBy: actor.personId, proposedAt: now, approvedBy: null, approvedAt: null }
  const tariff = { tariffId, item, price, scope, effectiveFrom, effectiveUntil, state, ...by }
  await priceBooks.put(tx, { ...book, tariffs: [...book.tariffs, tariff] })
  return { tariffId }
})
