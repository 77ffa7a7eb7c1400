import { Refusal } from '../../shared/refusal'
import { approve as decide } from '../../shared/tariff/propose'
import { DEFAULT_POLICY } from '../../shared/tariff/schema'
import { estates } from '../estate/store'
import { operation } from '../operation/operation'
import { ownAmong } from '../people/same-person'
import { priceBooks, proposalIn, withVersion } from './store'

export const approve = operation(
  'tariff.approve',
  {
    prepare: async ({ input, actor }) => {
      const book = await priceBooks.find(null, input.estateId)
      return ownAmong(actor.personId, [proposalIn(book, input.tariffId)?.proposedBy])
    },
  },
  async ({ input, actor, reach, now, tx, prepared: is }) => {
    const estate = await estates.get(tx, input.estateId, reach)
    const book = await priceBooks.find(tx, estate._id)
    const tariff = proposalIn(book, input.tariffId)
    if (!book || !tariff) throw new Refusal('tariff.not_found')
    const approved = decide(tariff, book.tariffs, { byId: actor.personId, is }, book.policy ?? DEFAULT_POLICY, now)
    await priceBooks.put(tx, withVersion(book, approved))
    return { tariffId: approved.tariffId }
  },
)
