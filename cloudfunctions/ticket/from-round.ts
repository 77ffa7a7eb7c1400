import type { By } from '../../shared/ticket/act'
import { OPEN_STATES } from '../../shared/ticket/machine'
import { report } from '../../shared/ticket/report'
import type { TicketState } from '../../shared/ticket/schema'
import { estateSettings } from '../estate/lookup'
import type { Emit } from '../operation/operation'
import type { Tx } from '../operation/transaction'
import { deskOf } from './desk'
import { fileTicket } from './file'
import { tickets } from './store'

interface Found {
  /** Made by whoever found it, so that the same find is the same ticket. */
  ticketId: string
  estateId: string
  /** Where it is; no place of the register. */
  point: { id: string; label: string }
  description: string
  photos: string[]
  by: By
  urgent: boolean
}
/** What somebody found wrong who walked by: work like any other. Whoever asks sees to it that it is asked once. */
export async function fileFound(tx: Tx, found: Found, now: number, emit: Emit): Promise<void> {
  const { ticketId, estateId, point, description, photos, by, urgent } = found
  const [estate, work] = await Promise.all([estateSettings(estateId), deskOf(estateId)])
  const ticket = report({
    ...{ ticketId, description, photos, by, now, work },
    place: { _id: point.id, estateId, kind: 'public', label: point.label },
    kind: 'repair',
    category: 'public_facility',
    estateLevels: { ...estate?.levels, ...(urgent && { public_facility: 'P1' as const }) },
  })
  await fileTicket(tx, ticket, emit)
}

interface Stand {
  going: boolean
  number: string | null
}
const GOING: readonly TicketState[] = OPEN_STATES
/** What became of tickets: whether somebody still works on them, if in another ticket, and what they are called. */
export async function standOf(ticketIds: readonly string[]): Promise<(ticketId: string) => Stand> {
  const fields = ['state', 'number', 'mergedInto'] as const
  const found = ticketIds.length > 0 ? await tickets.byIds(ticketIds, fields) : []
  const into = found.flatMap(one => one.mergedInto?.ticketId ?? [])
  const kept = into.length > 0 ? await tickets.byIds(into, fields) : []
  const stands = new Map(
    found.map(one => {
      const { state } = kept.find(({ _id }) => _id === one.mergedInto?.ticketId) ?? one
      return [one._id, { going: GOING.includes(state), number: one.number ?? null } as Stand]
    }),
  )
  return ticketId => stands.get(ticketId) ?? { going: false, number: null }
}
