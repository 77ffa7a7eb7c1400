import type { Hat } from '../app/hats'

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
