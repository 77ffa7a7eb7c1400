import { openTill } from '../../shared/till/act'
import { laidIn } from '../../shared/till/books'
import { post } from '../account/post'
import { operation } from '../operation/operation'
import { inReach, shownNow } from './own'
import { tillOf, tills } from './store'

export const open = operation(
  'till.open',
  { after: ({ input, actor }) => shownNow(input.estateId, actor.personId) },
  async ({ input: { estateId, floatFen }, actor, reach, now, tx, ownId }) => {
    inReach(reach, estateId)
    const till = openTill(await tillOf(tx, estateId, actor.personId), floatFen, now)
    await tills.put(tx, till)
    if (floatFen > 0)
      await post(tx, laidIn({ id: ownId('flt'), estateId, amountFen: floatFen, at: now, note: '' }), now)
    return { estateId }
  },
)
