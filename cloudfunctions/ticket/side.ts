import type { Side } from '../../shared/ticket/message'
import type { Ticket } from '../../shared/ticket/schema'
import type { Reaches } from '../operation/reach'
import { tickets } from './store'

const DESK = ['clerk', 'supervisor', 'manager']

/** On which side somebody stands. Staff whose own home it is about are of the household, whatever else they hold. */
export function sideOf(ticket: Ticket, personId: string, reach: Reaches): Side {
  const seen = reach.filter(hold => tickets.covers(ticket, [hold]))
  const staff = seen.filter(hold => hold.level !== 'own')
  const lives = reach.some(hold => hold.level === 'own' && hold.houseIds.includes(ticket.houseId ?? ''))
  const asked = seen.length > staff.length && ticket.reporterId === personId && !ticket.onBehalfOf
  if (staff.length === 0 || lives || asked) return 'household'
  return staff.some(hold => DESK.includes(hold.role)) ? 'desk' : 'worker'
}
