import type { FeeFile } from '../../shared/tariff/fee-file'
import type { Policy, Tariff } from '../../shared/tariff/schema'
import { database } from '../operation/database'
import { Store } from '../operation/store'

/** Every version of every price of one estate, with its policy: one document, so that two approvals cannot cross. */
interface PriceBook {
  _id: string
  tariffs: Tariff[]
  policy: Policy | null
}
export const priceBooks = new Store<PriceBook>('priceBooks', { notFound: 'tariff.not_found' })
export const freshBook = (estateId: string): PriceBook => ({ _id: estateId, tariffs: [], policy: null })

export const feeFiles = new Store<FeeFile>('feeFiles', {
  notFound: 'place.not_found',
  indexes: [{ on: ['estateId', '_id'] }],
})
export async function feeFilesOf(houseIds: readonly string[]): Promise<Map<string, FeeFile>> {
  const _ = database().command
  const { data } = await database()
    .collection('feeFiles')
    .where({ _id: _.in([...houseIds]) })
    .limit(1000)
    .get()
  return new Map((data as FeeFile[]).map(file => [file._id, file]))
}
