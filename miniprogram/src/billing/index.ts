import { type Link, pageUrl } from '../app/noun'

/** The pages of this noun, by the package they travel in. */
export const pages = ['cashier/bill', 'meter/opening', 'owner/bill', 'owner/bills']

/** Where a message about one of these leads. */
export const link: Link = ({ event, reference }, hat) => {
  if (hat?.kind !== 'household') return
  if (reference.billId) return pageUrl('owner/bill', { billId: reference.billId })
  if (event === 'billing.drawn' || event === 'billing.taken_back')
    return pageUrl('owner/bills', { houseId: reference.houseId ?? '' })
  return event.startsWith('billing.') && pageUrl('owner/fees')
}
