import { estates } from '../estate/store'
import { operation } from '../operation/operation'
import { nextVersion } from '../operation/seen'
import { freshBook, priceBooks } from './store'

export const setPolicy = operation('tariff.setPolicy', async ({ input, reach, tx }) => {
  const estate = await estates.get(tx, input.estateId, reach)
  const book = (await priceBooks.find(tx, estate._id)) ?? freshBook(estate._id)
  const version = nextVersion(book.policyVersion, input.version)
  await priceBooks.put(tx, { ...book, policy: input.policy, policyVersion: version })
  return { estateId: estate._id }
})
