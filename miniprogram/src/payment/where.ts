/** Where a payment of one's own opens. */
export const paymentUrl = (paymentId: string): string => `/packages/owner/payment/index?paymentId=${paymentId}`
/** Where staff look at a payment, after saying why. */
export const officePaymentUrl = (paymentId: string): string => `/packages/cashier/payment/index?paymentId=${paymentId}`

const PREFIX = 'anju:pay:'
/** What a browser shows for the phone to scan: which order to pay, nothing more. */
export const payCode = (paymentId: string): string => PREFIX + paymentId
/** Where such a code leads; undefined: it is none of these. */
export const scannedUrl = (scanned: string): string | undefined =>
  scanned.startsWith(PREFIX) ? paymentUrl(scanned.slice(PREFIX.length)) : undefined
