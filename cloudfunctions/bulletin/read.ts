import { mayAct } from '../../shared/bulletin/act'
import { Refusal } from '../../shared/refusal'
import { operation } from '../operation/operation'
import { addressedId, bulletinFor, bulletinReaders, bulletins } from './store'

export const read = operation(
  'bulletin.read',
  {
    prepare: async ({ input, reach }) => {
      const { mine, role } = await bulletinFor(input.bulletinId, reach)
      if (!mine) throw new Refusal('bulletin.not_found')
      return role
    },
  },
  async ({ input: { bulletinId, confirm }, actor: { personId }, reach, now, tx, prepared: role }) => {
    const bulletin = await bulletins.get(tx, bulletinId, reach)
    mayAct(bulletin, 'read')
    const _id = addressedId(bulletinId, personId)
    const { estateId } = bulletin
    const later = {
      _id,
      bulletinId,
      estateId,
      personId,
      role,
      label: null,
      listed: 0,
      readAt: null,
      doneAt: null,
    } as const
    const kept = (await bulletinReaders.find(tx, _id)) ?? later
    const isDone = confirm || !bulletin.mustRead
    const marks = { readAt: kept.readAt ?? now, doneAt: kept.doneAt ?? (isDone ? now : null) }
    await bulletinReaders.put(tx, { ...kept, ...marks })
    return { bulletinId }
  },
)
