import { type Entry, type Link, pageUrl } from '../app/noun'

/** The pages of this noun, by the package they travel in. */
export const pages = ['cashier/refunds']

export const entries: Entry[] = [
  {
    id: 'refunds',
    icon: 'refresh',
    title: ['退款', 'Refunds'],
    page: 'cashier/refunds',
    at: { office: 80 },
    asks: 'refund.list',
  },
]

/** Where a message about one of these leads. */
export const link: Link = ({ reference }, hat) =>
  reference.refundId && hat?.kind !== 'household' && pageUrl('cashier/refunds', { refundId: reference.refundId })
