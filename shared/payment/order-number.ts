/** WeChat Pay's rule for `out_trade_no`. */
const ORDER = /^[0-9A-Za-z_\-|*]{6,32}$/
/** WeChat Pay's rule for `out_refund_no`. */
const REFUND = /^[0-9A-Za-z_\-|*@]{1,64}$/

export const isOrderNumber = (text: string): boolean => ORDER.test(text)
export const isRefundNumber = (text: string): boolean => REFUND.test(text)

/** The order's number at WeChat Pay is the payment's own id, so that no table is needed to find one from the other. */
export function orderNumber(paymentId: string): string {
  if (!isOrderNumber(paymentId)) throw new RangeError(`${paymentId} cannot be an order number`)
  return paymentId
}
/** The refund's number is the refund's own id: the same at every retry, so that money goes out once. */
export function refundNumber(refundId: string): string {
  if (!isRefundNumber(refundId)) throw new RangeError(`${refundId} cannot be a refund number`)
  return refundId
}

/** A description of at most 127 characters, on one line, without what breaks WeChat's unescaped statements. */
export const describe = (text: string): string => [...text.replace(/[\s,`"']+/g, ' ').trim()].slice(0, 127).join('')
/** What `attach` may carry: at most 128 characters without commas, quotes, backquotes or line breaks. */
export const isAttach = (text: string): boolean => /^[^,`"'\r\n]{0,128}$/.test(text)
