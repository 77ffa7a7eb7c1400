import type { Complaint } from '../../shared/complaint/schema'
import type { ComplaintRow } from '../../shared/complaint/views'
import { tickets } from '../ticket/store'

export const ROW_FIELDS = [
  'placeLabel',
  'category',
  'channel',
  'acceptedAt',
  'dueBy',
  'outcome',
  'inTime',
  'personName',
  'validity',
  'appeal',
  'extension',
  'valid',
] as const
type Row = Pick<Complaint, '_id' | (typeof ROW_FIELDS)[number]>

/** What a list shows of these, with what their tickets say. */
export async function rowsOf(found: readonly Row[]): Promise<ComplaintRow[]> {
  const ids = found.map(one => one._id)
  const said = new Map((await tickets.byIds(ids, ['number', 'description'])).map(one => [one._id, one]))
  return found.map(one => ({
    ticketId: one._id,
    number: said.get(one._id)?.number ?? null,
    description: said.get(one._id)?.description ?? '',
    placeLabel: one.placeLabel,
    category: one.category,
    channel: one.channel,
    acceptedAt: one.acceptedAt,
    dueBy: one.dueBy,
    outcomeAt: one.outcome?.at ?? null,
    inTime: one.inTime === 1,
    personName: one.personName,
    decision: one.validity?.decision ?? null,
    valid: one.valid === 1,
    waitsFor: [
      ...(one.validity?.state === 'requested' ? (['validity'] as const) : []),
      ...(one.extension?.state === 'requested' ? (['time'] as const) : []),
      ...(one.appeal?.stands === null ? (['appeal'] as const) : []),
    ],
  }))
}
