import { maskPhone } from '../../shared/people/mask'
import { links } from '../file/attach'
import { look } from '../operation/operation'
import { coversEstate } from '../operation/reach'
import { claims as store } from './store'

export const claims = look('people.claims', async ({ input, reach }) => {
  if (!coversEstate(reach, input.estateId)) return { items: [] }
  const page = await store.list(reach, {
    filter: { estateId: input.estateId, state: 'requested' },
    order: { field: '_id', direction: 'asc' },
    cursor: input.cursor,
    limit: 20,
  })
  const urls = new Map((await links(page.items.flatMap(row => row.evidence))).map(link => [link.fileId, link.url]))
  return {
    ...page,
    items: page.items.map(row => ({
      claimId: row._id,
      houseId: row.houseId,
      houseLabel: row.houseLabel,
      name: row.name,
      phone: maskPhone(row.phone),
      role: row.role,
      evidence: row.evidence.map(fileId => ({ fileId, url: urls.get(fileId) ?? '' })),
      at: row.requested.at,
    })),
  }
})
