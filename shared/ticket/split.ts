import type { By } from './act'
import type { Desk } from './clock'
import { next } from './machine'
import { report } from './report'
import type { Category, Level, Ticket } from './schema'
import type { TimelineEntry } from './timeline'

interface Splitting {
  ticket: Ticket
  parts: readonly { category: Category; description: string }[]
  by: By
  now: number
  /** When the estate works. */
  work: Desk
  estateLevels?: Partial<Record<Category, Level>> | undefined
}

/**
 * Of a report that is about several things, a ticket of its own for each part. Each is the same household's, as old as
 * the report for whoever may see it, with a clock of its own. Refuses a category of another kind.
 */
export function split({ ticket, parts, by, now, work, estateLevels }: Splitting): { ticket: Ticket; made: Ticket[] } {
  const state = next('split', ticket.state)
  const line = (what: TimelineEntry['what'], more: object): TimelineEntry => ({
    what,
    at: now,
    byId: by.personId,
    byName: by.name,
    ...more,
  })
  const { placeId, placeLabel, estateId, houseId, kind, reporterId, reporterName, createdAt } = ticket
  const made = parts.map(({ category, description }) => {
    const part = report({
      place: { _id: placeId, estateId, kind: houseId ? 'house' : 'public', label: placeLabel },
      kind,
      category,
      description,
      photos: [],
      by: { personId: reporterId, name: reporterName },
      now,
      work,
      estateLevels,
      availability: ticket.availability ?? undefined,
      onBehalfOf: ticket.onBehalfOf ?? undefined,
      channel: ticket.channel,
    })
    const reported = part.timeline.map(entry => ({ ...entry, at: createdAt }))
    return { ...part, createdAt, timeline: [...reported, line('split_off', { to: ticket.number ?? '' })] }
  })
  const note = parts.map(part => part.description).join('；')
  return { ticket: { ...ticket, state, timeline: [...ticket.timeline, line('split', { note })] }, made }
}
