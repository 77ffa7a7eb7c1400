import { newId } from '../../shared/id'
import { compareStock } from '../../shared/key/act'
import { Refusal } from '../../shared/refusal'
import { operation } from '../operation/operation'
import { coversEstate } from '../operation/reach'
import { bookOf, stocktakes } from './store'

export const stocktake = operation(
  'key.stocktake',
  {
    prepare: async ({ input, reach }) => {
      if (!coversEstate(reach, input.estateId)) throw new Refusal('estate.not_found')
      return bookOf(input.estateId)
    },
  },
  async ({ input, actor, now, tx, prepared }) => {
    const differences = compareStock(prepared, input.found)
    const stocktakeId = newId('stk', now)
    await stocktakes.insert(tx, {
      _id: stocktakeId,
      estateId: input.estateId,
      at: now,
      byId: actor.personId,
      counted: input.found.length,
      differences,
    })
    return { stocktakeId, differences }
  },
)
