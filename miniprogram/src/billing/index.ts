import { type Entry, type Link, pageUrl } from '../app/noun'

/** The pages of this noun, by the package they travel in. */
export const pages = ['cashier/bill', 'cashier/charges', 'cashier/sales', 'meter/opening', 'owner/bill', 'owner/bills']

export const entries: Entry[] = [
  {
    id: 'charges',
    icon: 'list',
    title: ['单项收费审批', 'Charges to approve'],
    page: 'cashier/charges',
    at: { office: 75 },
    asks: 'billing.charges',
  },
  {
    id: 'sales',
    icon: 'home',
    title: ['过户更正', 'Sales put right'],
    page: 'cashier/sales',
    at: { office: 76 },
    asks: 'billing.saleCorrections',
  },
]

/** Where a message about one of these leads. */
export const link: Link = ({ event, reference }, hat) => {
  if (hat?.kind !== 'household') {
    if (event.startsWith('billing.sale_')) return pageUrl('cashier/sales')
    return event.startsWith('billing.charge_') && pageUrl('cashier/charges')
  }
  if (reference.billId) return pageUrl('owner/bill', { billId: reference.billId })
  if (['billing.drawn', 'billing.taken_back', 'billing.sale_corrected'].includes(event))
    return pageUrl('owner/bills', { houseId: reference.houseId ?? '' })
  return event.startsWith('billing.') && pageUrl('owner/fees')
}
