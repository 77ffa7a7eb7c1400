import { countCash } from '../../shared/till/act'
import { operation } from '../operation/operation'
import { inReach, shownNow } from './own'
import { tillOf, tills } from './store'

export const count = operation(
  'till.count',
  { after: ({ input, actor }) => shownNow(input.estateId, actor.personId) },
  async ({ input: { estateId, pieces }, actor, reach, now, tx }) => {
    inReach(reach, estateId)
    await tills.put(tx, countCash(await tillOf(tx, estateId, actor.personId), pieces, now))
    return { estateId }
  },
)
