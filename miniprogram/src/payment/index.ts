import { type Entry, type Link, pageUrl } from '../app/noun'
import { officePaymentUrl, paymentUrl } from './where'

/** The pages of this noun, by the package they travel in. */
export const pages = [
  'books/anomalies',
  'cashier/payment',
  'owner/fees',
  'owner/payment',
  'owner/payments',
  'owner/prepay',
]

export const entries: Entry[] = [
  {
    id: 'anomalies',
    icon: 'alert',
    title: ['支付异常', 'Payment anomalies'],
    page: 'books/anomalies',
    at: { office: 120 },
    asks: 'payment.anomalies',
  },
  { id: 'payments', icon: 'check', title: ['缴费记录', 'Payments'], page: 'owner/payments', at: { household: 50 } },
]

/** Where a message about one of these leads. */
export const link: Link = ({ event, reference: { paymentId } }, hat) => {
  if (hat?.kind === 'household') return paymentId && paymentUrl(paymentId)
  return event === 'payment.anomaly' ? pageUrl('books/anomalies') : paymentId && officePaymentUrl(paymentId)
}
