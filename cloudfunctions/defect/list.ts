import { toDefectRow } from '../../shared/defect/schema'
import { look } from '../operation/operation'
import { defects } from './store'

export const list = look('defect.list', async ({ input, reach }) => {
  const within = input.estateId ? reach.filter(hold => hold.estateId === input.estateId) : reach
  const page = await defects.list(within, {
    filter: {
      ...(input.houseId && { houseId: input.houseId }),
      ...(input.inspectionId && { inspectionId: input.inspectionId }),
      ...(input.state && { state: input.state }),
    },
    order: { field: '_id', direction: 'desc' },
    cursor: input.cursor,
    limit: 50,
  })
  return { ...page, items: page.items.map(toDefectRow) }
})
