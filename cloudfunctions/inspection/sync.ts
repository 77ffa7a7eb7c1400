import { type Change, photosOf } from '../../shared/inspection/schema'
import { clockOff, sync as decide } from '../../shared/inspection/sync'
import { freezePhotos, isKept } from '../file/attach'
import { operation } from '../operation/operation'
import { inspections } from './store'

export const sync = operation(
  'inspection.sync',
  {
    freeze: async ({ input, actor, reach }) => {
      const photos = [...new Set((input.changes as Change[]).flatMap(photosOf))]
      // What the form holds already was checked when it came, whoever took it.
      const held = photos.some(isKept) ? JSON.stringify(await inspections.get(null, input.inspectionId, reach)) : ''
      return freezePhotos(
        photos.filter(photo => !(isKept(photo) && held.includes(`"${photo}"`))),
        actor.personId,
      )
    },
  },
  async ({ input, actor, reach, now, tx }) => {
    const found = await inspections.get(tx, input.inspectionId, reach)
    const { deviceId, sentAt } = input
    const batch = { deviceId, sentAt, changes: input.changes as Change[] }
    const { inspection, accepted, duplicates } = decide(found, batch, actor.personId, now)
    if (accepted > 0) await inspections.put(tx, inspection)
    return {
      inspectionId: inspection._id,
      version: inspection.version,
      accepted,
      duplicates,
      clockOffMs: clockOff(sentAt, now),
    }
  },
)
