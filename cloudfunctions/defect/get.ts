import { toDefectRow } from '../../shared/defect/schema'
import { links } from '../file/attach'
import { look } from '../operation/operation'
import { defects } from './store'

export const get = look('defect.get', async ({ input, reach }) => {
  const defect = await defects.get(null, input.defectId, reach)
  return {
    ...toDefectRow(defect),
    createdAt: defect.createdAt,
    history: defect.history,
    photos: await links([...new Set(defect.photos)]),
  }
})
