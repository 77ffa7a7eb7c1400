import { type Entry, type Link, pageUrl } from '../app/noun'

/** The pages of this noun, by the package they travel in. */
export const pages = ['cashier/receipts']

export const entries: Entry[] = [
  {
    id: 'receipts',
    icon: 'list',
    title: ['收据', 'Receipts'],
    page: 'cashier/receipts',
    waits: { show: 'asked' },
    at: { office: 90 },
    asks: 'receipt.list',
  },
]

/** Where a message about one of these leads. */
export const link: Link = ({ event }, hat) =>
  event.startsWith('receipt.') && hat?.kind !== 'household' && pageUrl('cashier/receipts', { show: 'asked' })
