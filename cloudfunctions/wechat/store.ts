import { Store } from '../operation/store'

/** WeChat's access token, shared by all instances. */
interface VendorToken {
  _id: string
  token: string
  expiresAt: number
}
export const vendorTokens = new Store<VendorToken>('vendorTokens', { notFound: 'internal' })
