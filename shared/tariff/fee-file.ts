import type { Day } from '../calendar/day'
import type { Item } from './schema'

/** How a house is charged, as far as it differs from the ordinary. */
export interface FeeFile {
  _id: string
  estateId: string
  handover: Day | null
  transfers: Day[]
  /** Of these, the sales that never were: nothing is divided by them. */
  voided?: Day[]
  vacancies: { from: Day; until: Day; reason: string }[]
  charges: { item: Item; subject: string; from: Day; until: Day | null; payer: 'owner' | 'tenant' }[]
  tenantPays: Item[]
}
export const freshFeeFile = (houseId: string, estateId: string): FeeFile => ({
  _id: houseId,
  estateId,
  handover: null,
  transfers: [],
  vacancies: [],
  charges: [],
  tenantPays: [],
})
