import type { Payment } from '../../shared/payment/schema'

/** Whose order it is: the account's own, or a sub-merchant's that the account serves. */
export interface Merchant {
  appid: string
  /** null: direct. */
  subMchid: string | null
}
/** For whom an order was made, as frozen in it. */
export const merchantFor = ({ appid, subMchid }: Pick<Payment, 'appid' | 'subMchid'>): Merchant => ({
  appid,
  subMchid: subMchid || null,
})
