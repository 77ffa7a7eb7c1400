import { Refusal } from '../../shared/refusal'
import { reject as decide } from '../../shared/tariff/propose'
import { estates } from '../estate/store'
import { operation } from '../operation/operation'
import { priceBooks, proposalIn, withVersion } from './store'

/** Turned down with a reason, which its author is told. */
export const reject = operation('tariff.reject', async ({ input, actor, reach, now, tx, emit }) => {
  const estate = await estates.get(tx, input.estateId, reach)
  const book = await priceBooks.find(tx, estate._id)
  const tariff = proposalIn(book, input.tariffId)
  if (!book || !tariff) throw new Refusal('tariff.not_found')
  const { tariffId, proposedBy } = tariff
  await priceBooks.put(tx, withVersion(book, decide(tariff, actor.personId, input.reason, now)))
  emit({
    event: 'tariff.rejected',
    estateId: estate._id,
    reference: { tariffId },
    audiences: [{ persons: [proposedBy] }],
  })
  return { tariffId }
})
