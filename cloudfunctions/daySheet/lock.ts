import { Refusal } from '../../shared/refusal'
import { operation } from '../operation/operation'
import { coversEstate } from '../operation/reach'
import { tillOf } from '../till/store'
import { lockNow } from './lock-now'
import { standingOf } from './standing'

export const lock = operation(
  'daySheet.lock',
  {
    prepare: async ({ input, actor, reach }) => {
      if (!coversEstate(reach, input.estateId)) throw new Refusal('estate.not_found')
      const standing = await standingOf(await tillOf(null, input.estateId, actor.personId), actor.name)
      if (!standing) throw new Refusal('daySheet.none_open')
      return standing
    },
  },
  async ({ now, tx, emit, prepared }) => {
    const event = await lockNow(tx, prepared, now)
    emit(event)
    return { sheetId: event.reference.sheetId ?? '' }
  },
)
