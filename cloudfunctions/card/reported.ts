import { look } from '../operation/operation'
import { newestTickets } from '../ticket/newest'

export const reported = look('card.reported', ({ input: { estateId, personId, cursor }, reach }) => {
  const within = reach.filter(hold => hold.estateId === estateId)
  return newestTickets(within, { filter: { reporterId: personId }, limit: 20, cursor })
})
