import type { By } from '../../shared/ticket/act'
import { report } from '../../shared/ticket/report'
import { estateSettings } from '../estate/lookup'
import type { Emit } from '../operation/operation'
import { SYSTEM } from '../operation/reach'
import type { Tx } from '../operation/transaction'
import { deskOf } from './desk'
import { fileTicket } from './file'
import { reopened } from './reopened'
import { tickets } from './store'

interface Going {
  tx: Tx
  emit: Emit
  ticketId: string
  by: By
  words: string
  now: number
}
/** What was over is not: somebody who asked how it was has heard so. Whoever asks has looked who may. */
export async function reopenTicket({ tx, emit, ticketId, by, words, now }: Going): Promise<string> {
  await reopened({ tx, emit, found: await tickets.get(tx, ticketId, SYSTEM), by, reason: words, now })
  return ticketId
}
/** Another thing at the same place, for the same person. */
export async function reportAgain({ tx, emit, ticketId, by, words, now }: Going): Promise<string> {
  const { placeId, placeLabel, estateId, houseId, kind, category, onBehalfOf, reporterId, reporterName } =
    await tickets.get(tx, ticketId, SYSTEM)
  const [estate, work] = await Promise.all([estateSettings(estateId), deskOf(estateId)])
  const ticket = report({
    place: { _id: placeId, estateId, kind: houseId ? 'house' : 'public', label: placeLabel },
    ...{ kind, category, description: words, photos: [], now, work },
    by: { personId: reporterId, name: reporterName },
    estateLevels: estate?.levels,
    onBehalfOf: onBehalfOf ?? undefined,
    channel: 'phone',
  })
  const timeline = ticket.timeline.map(entry => ({ ...entry, byId: by.personId, byName: by.name }))
  await fileTicket(tx, { ...ticket, timeline }, emit)
  return ticket._id
}
