import { type Entry, type Link, pageUrl } from '../app/noun'

/** The pages of this noun, by the package they travel in. */
export const pages = ['cashier/prepayments']

export const entries: Entry[] = [
  {
    id: 'prepayments',
    icon: 'refresh',
    title: ['预存转移', 'Prepayments moved'],
    page: 'cashier/prepayments',
    at: { office: 77 },
    asks: 'prepayment.list',
  },
]

/** Where a message about one of these leads. */
export const link: Link = ({ event, reference }, hat) => {
  if (!event.startsWith('prepayment.')) return undefined
  if (hat?.kind !== 'household') return pageUrl('cashier/prepayments')
  return pageUrl('owner/statement', { houseId: reference.houseId ?? '' })
}
