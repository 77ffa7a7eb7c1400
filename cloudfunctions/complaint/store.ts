import type { Complaint } from '../../shared/complaint/schema'
import { Store } from '../operation/store'

export const complaints = new Store<Complaint>('complaints', {
  notFound: 'complaint.not_found',
  indexes: [{ on: ['estateId', '-acceptedAt', '-_id'] }, { on: ['estateId', 'waits', '_id'] }],
  reach: {
    own: reach => [
      { houseId: { in: reach.houseIds }, acceptedAt: { from: reach.from, until: reach.until } },
      { reporterId: reach.personId, estateId: reach.estateId, acceptedAt: { from: reach.from, until: reach.until } },
    ],
    estate: reach => [{ estateId: reach.estateId }],
  },
})
