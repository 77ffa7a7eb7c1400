import { addLists, forgetAfter } from '../calendar/move'
import { estates } from '../estate/store'
import { operation } from '../operation/operation'
import { nextVersion } from '../operation/seen'
import { freshBook, priceBooks } from './store'

export const setPolicy = operation('tariff.setPolicy', { after: forgetAfter }, async ({ input, reach, tx }) => {
  const estate = await estates.get(tx, input.estateId, reach)
  const book = (await priceBooks.find(tx, estate._id)) ?? freshBook(estate._id)
  const version = nextVersion(book.policyVersion, input.version)
  const { holidays = [], workdays: makeUpDays = [], ...policy } = input.policy
  if (holidays.length + makeUpDays.length > 0)
    await addLists(tx, estate._id, { days: { holidays, makeUpDays }, complete: true })
  await priceBooks.put(tx, { ...book, policy, policyVersion: version })
  return { estateId: estate._id }
})
