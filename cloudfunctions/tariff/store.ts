import type { Day } from '../../shared/calendar/day'
import { type FeeFile, freshFeeFile } from '../../shared/tariff/fee-file'
import type { Policy, Tariff } from '../../shared/tariff/schema'
import { Store } from '../operation/store'
import type { Tx } from '../operation/transaction'

/** Every version of every price of one estate, with its policy: one document, so that two approvals cannot cross. */
interface PriceBook {
  _id: string
  tariffs: Tariff[]
  /** With the days that were kept here before the estate had one calendar for everything. */
  policy: (Policy & { holidays?: Day[]; workdays?: Day[] }) | null
  /** How often the policy was saved. */
  policyVersion: number
}
export const priceBooks = new Store<PriceBook>('priceBooks', { notFound: 'tariff.not_found' })
export const freshBook = (estateId: string): PriceBook => ({
  _id: estateId,
  tariffs: [],
  policy: null,
  policyVersion: 0,
})

export const proposalIn = (book: PriceBook | null, tariffId: string): Tariff | undefined =>
  book?.tariffs.find(one => one.tariffId === tariffId)
export const withVersion = (book: PriceBook, version: Tariff): PriceBook => ({
  ...book,
  tariffs: book.tariffs.map(one => (one.tariffId === version.tariffId ? version : one)),
})

export const feeFiles = new Store<FeeFile>('feeFiles', {
  notFound: 'place.not_found',
  indexes: [{ on: ['estateId', '_id'] }],
})
export const feeFilesOf = async (houseIds: readonly string[]): Promise<Map<string, FeeFile>> =>
  new Map((await feeFiles.byIds(houseIds)).map(file => [file._id, file]))
/** A sale was put right: by these days a month is divided from now on. */
export async function saleCorrected(
  tx: Tx,
  { houseId, estateId }: { houseId: string; estateId: string },
  { transfers, voided }: Partial<Pick<FeeFile, 'transfers' | 'voided'>>,
): Promise<void> {
  const file = (await feeFiles.find(tx, houseId)) ?? freshFeeFile(houseId, estateId)
  await feeFiles.put(tx, { ...file, ...(transfers && { transfers }), ...(voided && { voided }) })
}
/** The day a house was handed over, told by its move-in; the first one stays. */
export async function handedOver(
  tx: Tx,
  { houseId, estateId }: { houseId: string; estateId: string },
  day: Day,
): Promise<void> {
  const file = (await feeFiles.find(tx, houseId)) ?? freshFeeFile(houseId, estateId)
  await feeFiles.put(tx, { ...file, handover: file.handover ?? day })
}
