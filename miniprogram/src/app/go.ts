import Taro from '@tarojs/taro'
import type { InboxRow } from '../../../shared/notice/contract'
import { officePaymentUrl, paymentUrl } from '../payment/where'
import type { Hat } from './hats'

export const go = (url: string): void => void Taro.navigateTo({ url }).catch(() => {})
export const goHome = (): void => void Taro.switchTab({ url: '/pages/home/index' })
export const back = (): void => {
  if (Taro.getCurrentPages().length > 1) void Taro.navigateBack()
  else goHome()
}
export const told = (title: string): void => void Taro.showToast({ title, icon: 'none', duration: 2200 })

const TICKET_PAGES: Record<Hat['kind'], string> = {
  household: 'owner',
  worker: 'work',
  desk: 'desk',
  manager: 'desk',
  office: 'desk',
  admin: 'desk',
}
/** Where a ticket opens for the role that is worn. */
export const ticketUrl = (ticketId: string, hat: Hat | undefined): string =>
  `/packages/${TICKET_PAGES[hat?.kind ?? 'household']}/ticket/index?ticketId=${ticketId}`

/** Where a message leads for the role that is worn; undefined: it says everything itself. */
export function noticeUrl({ event, reference }: InboxRow, hat: Hat | undefined): string | undefined {
  if (reference.ticketId) return ticketUrl(reference.ticketId, hat)
  if (reference.waiverId && hat?.kind !== 'household')
    return `/packages/cashier/waiver/index?waiverId=${reference.waiverId}`
  if (hat?.kind === 'household') {
    if (reference.billId) return `/packages/owner/bill/index?billId=${reference.billId}`
    if (event === 'billing.issued' || event === 'billing.charged') return '/packages/owner/fees/index'
    if (reference.paymentId) return paymentUrl(reference.paymentId)
    if (reference.invoiceId) return '/packages/owner/payments/index'
    return visitUrl(reference, hat)
  }
  if (reference.refundId) return `/packages/cashier/refunds/index?refundId=${reference.refundId}`
  if (event === 'reconciliation.differs') return `/packages/books/reconciliation/index?date=${reference.date ?? ''}`
  if (event.startsWith('merchant.')) return `/packages/estate/merchant/index?estateId=${reference.estateId ?? ''}`
  if (event.startsWith('invoice.')) return '/packages/books/invoices/index'
  if (event.startsWith('receipt.')) return '/packages/cashier/receipts/index?show=asked'
  if (event === 'payment.anomaly') return '/packages/books/anomalies/index'
  if (reference.paymentId) return officePaymentUrl(reference.paymentId)
  return visitUrl(reference, hat)
}

/** Where an appointment, a form, a defect or keys are seen. */
function visitUrl(reference: Record<string, string>, hat: Hat | undefined): string | undefined {
  const { slotId, bookingId, inspectionId, defectId, keyId, kind, moveInId } = reference
  const home = hat?.kind === 'household'
  if (moveInId) return `/packages/${home ? 'owner' : 'desk'}/movein/index?moveInId=${moveInId}`
  if (defectId) return `/packages/${home ? 'owner' : 'desk'}/defect/index?defectId=${defectId}`
  if (inspectionId) return `/packages/${home ? 'owner/form' : 'desk/walk'}/index?inspectionId=${inspectionId}`
  if (keyId) return home ? '/packages/owner/house/index' : `/packages/desk/key/index?keyId=${keyId}`
  if (slotId && home) return `/packages/owner/book/index?kind=${kind ?? ''}&slotId=${encodeURIComponent(slotId)}`
  if (bookingId) return home ? '/packages/owner/bookings/index' : '/packages/desk/plan/index'
  return undefined
}
