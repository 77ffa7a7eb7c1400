import { maskPhone } from '../../shared/people/mask'
import { look } from '../operation/operation'
import { coversEstate } from '../operation/reach'
import { invitations as store } from './store'

export const invitations = look('people.invitations', async ({ input, reach }) => {
  if (!coversEstate(reach, input.estateId)) return { items: [] }
  const page = await store.list(reach, {
    filter: { estateId: input.estateId },
    order: { field: '_id', direction: 'asc' },
    cursor: input.cursor,
    limit: 50,
  })
  return {
    ...page,
    items: page.items.map(({ _id, name, phone, role, state }) => ({
      invitationId: _id,
      name,
      phone: maskPhone(phone) ?? '',
      role,
      state,
    })),
  }
})
