import { links } from '../file/attach'
import { look } from '../operation/operation'
import { toRow } from './row'
import { equipments, records } from './store'

/** So many records come along: a lift's of four years. */
const MOST_RECORDS = 100

export const get = look('equipment.get', async ({ input: { equipmentId }, reach }) => {
  const order = { field: 'at', direction: 'desc' } as const
  const [equipment, done] = await Promise.all([
    equipments.get(null, equipmentId, reach),
    records.some({ equipmentId }, { order, limit: MOST_RECORDS }),
  ])
  const files = await links(done.flatMap(one => one.photos))
  return {
    ...toRow(equipment),
    records: done.map(({ _id: recordId, estateId: _, equipmentId: _of, photos, by, ...one }) => ({
      ...{ recordId, ...one, byName: by.name, files: files.filter(file => photos.includes(file.fileId)) },
    })),
  }
})
