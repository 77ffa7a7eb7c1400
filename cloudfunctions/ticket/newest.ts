import { ROW_FIELDS, toRow } from '../../shared/ticket/row'
import type { Reaches } from '../operation/reach'
import { tickets } from './store'

interface Asked {
  filter: { houseId: string } | { reporterId: string }
  limit: number
  cursor?: string | undefined
}
/** The newest tickets of a house, or that somebody reported, as far as `reaches` carries. */
export async function newestTickets(reaches: Reaches, { filter, limit, cursor }: Asked) {
  const order = { field: '_id', direction: 'desc' } as const
  const page = await tickets.list(reaches, { filter, order, cursor, limit, fields: ROW_FIELDS })
  return { ...page, items: page.items.map(toRow) }
}
