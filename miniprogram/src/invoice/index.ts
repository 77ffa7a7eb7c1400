import { type Entry, type Link, pageUrl } from '../app/noun'

/** The pages of this noun, by the package they travel in. */
export const pages = ['books/invoices']

export const entries: Entry[] = [
  {
    id: 'invoices',
    icon: 'list',
    title: ['发票', 'Invoices'],
    page: 'books/invoices',
    at: { office: 100 },
    asks: 'invoice.list',
  },
]

/** Where a message about one of these leads. */
export const link: Link = ({ event, reference }, hat) => {
  if (hat?.kind === 'household') return reference.invoiceId && !reference.paymentId && pageUrl('owner/payments')
  return event.startsWith('invoice.') && pageUrl('books/invoices')
}
