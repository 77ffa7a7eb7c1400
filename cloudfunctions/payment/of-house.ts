import { payments } from './store'

const NEWEST = { field: '_id', direction: 'desc' } as const
/** The newest settled orders that paid something for a house, by id. */
export const paymentsOf = async (houseId: string, limit: number): Promise<string[]> =>
  (await payments.some({ houseIds: houseId, settledAt: { after: 0 } }, { order: NEWEST, limit, fields: ['_id'] })).map(
    one => one._id,
  )
