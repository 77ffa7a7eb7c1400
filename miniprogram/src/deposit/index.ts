import { type Entry, type Link, pageUrl } from '../app/noun'

/** The pages of this noun, by the package they travel in. */
export const pages = ['cashier/deposit', 'cashier/deposits', 'owner/deposit', 'owner/deposits']

export const entries: Entry[] = [
  {
    id: 'deposits',
    icon: 'check',
    title: ['押金', 'Deposits'],
    page: 'cashier/deposits',
    waits: { show: 'mine' },
    at: { office: 82 },
    asks: 'deposit.list',
  },
  {
    id: 'own-deposits',
    icon: 'check',
    title: ['我的押金', 'My deposits'],
    page: 'owner/deposits',
    at: { household: 55 },
    asks: 'deposit.list',
  },
]

/** Where a message about one of these leads. */
export const link: Link = ({ reference: { depositId } }, hat) =>
  depositId && pageUrl(hat?.kind === 'household' ? 'owner/deposit' : 'cashier/deposit', { depositId })
