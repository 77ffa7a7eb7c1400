import { type Entry, type Link, pageUrl } from '../app/noun'

/** The pages of this noun, by the package they travel in. */
export const pages = ['estate/merchant']

export const entries: Entry[] = [
  {
    id: 'merchant',
    icon: 'key',
    title: ['微信支付商户', 'WeChat Pay account'],
    page: 'estate/merchant',
    at: { office: 130 },
    asks: 'merchant.get',
  },
]

/** Where a message about one of these leads. */
export const link: Link = ({ event, reference }, hat) =>
  event.startsWith('merchant.') &&
  hat?.kind !== 'household' &&
  pageUrl('estate/merchant', { estateId: reference.estateId ?? '' })
