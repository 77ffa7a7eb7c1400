import { approve as decide } from '../../shared/bulletin/act'
import { operation } from '../operation/operation'
import { nextVersion } from '../operation/seen'
import { ownAmong } from '../people/same-person'
import { bulletins } from './store'
import { bulletinEvent } from './told'

export const approve = operation(
  'bulletin.approve',
  {
    prepare: async ({ input, actor, reach }) => {
      const { authors } = await bulletins.get(null, input.bulletinId, reach)
      return ownAmong(actor.personId, authors)
    },
  },
  async ({ input, actor, reach, now, tx, emit, prepared: is }) => {
    const bulletin = await bulletins.get(tx, input.bulletinId, reach)
    const by = { personId: actor.personId, name: actor.name, at: now }
    const approved = decide(bulletin, by, bulletin.authors.some(is))
    // What was read is what is approved.
    nextVersion(bulletin.version, input.version)
    await bulletins.put(tx, approved)
    emit(bulletinEvent('bulletin.approved', approved, [{ persons: bulletin.authors }]))
    return { bulletinId: bulletin._id }
  },
)
