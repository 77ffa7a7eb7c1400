import { dropCash } from '../../shared/till/act'
import { putAway } from '../../shared/till/books'
import { post } from '../account/post'
import { operation } from '../operation/operation'
import { inReach, shownNow } from './own'
import { tillOf, tills } from './store'

export const drop = operation(
  'till.drop',
  { after: ({ input, actor }) => shownNow(input.estateId, actor.personId) },
  async ({ input: { estateId, amountFen }, actor, reach, now, tx, ownId }) => {
    inReach(reach, estateId)
    const dropId = ownId('drp')
    await tills.put(tx, dropCash(await tillOf(tx, estateId, actor.personId), { dropId, amountFen, at: now }))
    await post(tx, putAway({ id: dropId, estateId, amountFen, at: now, note: '' }), now)
    return { dropId }
  },
)
