import { newId } from '../../shared/id'
import { signed } from '../../shared/inspection/signature'
import { compareStock } from '../../shared/key/act'
import { Refusal } from '../../shared/refusal'
import { operation } from '../operation/operation'
import { coversEstate } from '../operation/reach'
import { rosters } from '../people/store'
import { bookOf, stocktakes } from './store'

export const stocktake = operation(
  'key.stocktake',
  {
    prepare: async ({ input, actor, reach }) => {
      if (!coversEstate(reach, input.estateId)) throw new Refusal('estate.not_found')
      const roster = await rosters.find(null, input.estateId)
      const witness = roster?.staff.find(
        member => member.personId === input.witnessId && member.personId !== actor.personId,
      )
      if (!witness) throw new Refusal('key.second_needed')
      return { books: await bookOf(input.estateId), witness }
    },
  },
  async ({ input, actor, now, tx, prepared: { books, witness } }) => {
    const differences = compareStock(books, input.found)
    const stocktakeId = newId('stk', now)
    await stocktakes.insert(tx, {
      _id: stocktakeId,
      estateId: input.estateId,
      at: now,
      byId: actor.personId,
      byName: actor.name,
      signature: signed(input.signature),
      witnessId: witness.personId,
      witnessName: witness.name,
      witnessSignature: signed(input.witnessSignature),
      counted: input.found.length,
      differences,
    })
    return { stocktakeId, differences }
  },
)
