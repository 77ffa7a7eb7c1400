import type { FoundRow } from '../../../shared/search/schema'
import { pageUrl } from '../app/noun'

/** The page of what was found. */
export function foundUrl({ kind, of, houseId }: FoundRow): string {
  if (kind === 'ticket') return pageUrl('desk/ticket', { ticketId: of })
  if (kind === 'bill') return pageUrl('cashier/bill', { houseId: houseId ?? '', billId: of })
  if (kind === 'receipt') return pageUrl('cashier/payment', { paymentId: of })
  if (kind === 'meter') return pageUrl('meter/meter', { meterId: of })
  if (kind === 'key') return pageUrl('desk/key', { keyId: of })
  if (kind === 'person') return pageUrl('desk/person', { ...(houseId && { houseId }), of })
  return pageUrl('desk/house', { houseId: houseId ?? of })
}
