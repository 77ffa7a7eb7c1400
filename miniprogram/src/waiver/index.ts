import { type Entry, type Link, pageUrl } from '../app/noun'

/** The pages of this noun, by the package they travel in. */
export const pages = ['cashier/waiver', 'cashier/waivers']

export const entries: Entry[] = [
  {
    id: 'waivers',
    icon: 'praise',
    title: ['减免', 'Waivers'],
    page: 'cashier/waivers',
    at: { office: 70 },
    asks: 'waiver.list',
  },
]

/** Where a message about one of these leads. */
export const link: Link = ({ reference }, hat) =>
  reference.waiverId && hat?.kind !== 'household' && pageUrl('cashier/waiver', { waiverId: reference.waiverId })
