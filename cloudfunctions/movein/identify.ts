import { today } from '../../shared/calendar/day'
import { identify as decide } from '../../shared/movein/act'
import { freezePhotos } from '../file/attach'
import { operation } from '../operation/operation'
import { moveIns } from './store'

export const identify = operation(
  'movein.identify',
  {
    freeze: async ({ input, actor, reach }) => {
      const held = await moveIns.get(null, input.moveInId, reach)
      const known = held.signatories.flatMap(one => one.documents.map(document => document.copy))
      const copies = input.signatories.flatMap(one => one.documents.flatMap(document => document.copy ?? []))
      // Copies a colleague took on an earlier day stay; only what is new has to be one's own.
      const fresh = [...new Set(copies)].filter(copy => !known.includes(copy))
      return freezePhotos(fresh, actor.personId)
    },
  },
  async ({ input, actor, reach, now, tx }) => {
    const moveIn = decide(await moveIns.get(tx, input.moveInId, reach), input.signatories, today(now), actor, now)
    await moveIns.put(tx, moveIn)
    return { moveInId: moveIn._id }
  },
)
