import { type Entry, type Link, pageUrl } from '../app/noun'

/** The pages of this noun, by the package they travel in. */
export const pages = ['books/reconciliation']

export const entries: Entry[] = [
  {
    id: 'reconciliation',
    icon: 'check',
    title: ['微信支付对账', 'WeChat Pay reconciliation'],
    page: 'books/reconciliation',
    at: { office: 110 },
    asks: 'reconciliation.get',
  },
]

/** Where a message about one of these leads. */
export const link: Link = ({ event, reference }, hat) =>
  event === 'reconciliation.differs' &&
  hat?.kind !== 'household' &&
  pageUrl('books/reconciliation', { date: reference.date ?? '' })
