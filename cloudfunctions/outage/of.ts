import { look } from '../operation/operation'
import { outagesOf } from './store'

export const of = look('outage.of', async ({ input: { houseId }, reach }) => {
  const own = reach.some(one => one.level === 'own' && one.houseIds.includes(houseId))
  const found = (await outagesOf(houseId)).filter(
    one => own || reach.some(hold => hold.level === 'estate' && hold.estateId === one.estateId),
  )
  return {
    items: found.map(
      ({ _id, utility, reason, state, startsAt, endsAt, contact, supplier, note, extensions, restored }) => ({
        ...{ outageId: _id, utility, reason, state, startsAt, endsAt, contact, supplier, note },
        extended: extensions.length > 0,
        restored: restored && { at: restored.at, cause: restored.cause, waterNote: restored.waterNote },
      }),
    ),
  }
})
