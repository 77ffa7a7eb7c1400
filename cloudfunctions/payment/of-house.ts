import { payments } from './store'

const NEWEST = { field: '_id', direction: 'desc' } as const
/** The newest settled orders that paid something for a house, with all that they paid for. */
export const paymentsOf = (houseId: string, limit: number): Promise<{ _id: string; houseIds: string[] }[]> =>
  payments.some({ houseIds: houseId, settledAt: { after: 0 } }, { order: NEWEST, limit, fields: ['houseIds'] })
