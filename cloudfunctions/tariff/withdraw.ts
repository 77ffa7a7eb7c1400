import { Refusal } from '../../shared/refusal'
import { withdraw as decide } from '../../shared/tariff/propose'
import { estates } from '../estate/store'
import { operation } from '../operation/operation'
import { priceBooks, proposalIn, withVersion } from './store'

/** Its author takes a proposal back; it stays in the list as what it is. */
export const withdraw = operation('tariff.withdraw', async ({ input, actor, reach, now, tx }) => {
  const estate = await estates.get(tx, input.estateId, reach)
  const book = await priceBooks.find(tx, estate._id)
  const tariff = proposalIn(book, input.tariffId)
  if (!book || !tariff) throw new Refusal('tariff.not_found')
  await priceBooks.put(tx, withVersion(book, decide(tariff, actor.personId, now)))
  return { tariffId: tariff.tariffId }
})
