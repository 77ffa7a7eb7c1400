import type { Message, MessageRow, Talk } from '../../shared/ticket/message'
import { isRead } from '../../shared/ticket/talk'
import { links } from '../file/attach'
import { look } from '../operation/operation'
import { SYSTEM } from '../operation/reach'
import { sideOf } from './side'
import { messages, talks, tickets } from './store'

/**
 * The conversation of a ticket, the newest first. The ticket decides who reads it; the rest is read beside it. Who is of a
 * household is never handed a note, and whose time there is over, nothing that was said after it.
 */
export const talk = look('ticket.talk', async ({ input, actor, reach, now }) => {
  const { ticketId, cursor } = input
  const onlyHousehold = reach.every(hold => hold.level === 'own')
  const until = reach.some(hold => hold.until === null || hold.until > now)
    ? null
    : Math.max(...reach.map(hold => hold.until ?? now))
  const [ticket, page, marks] = await Promise.all([
    tickets.get(null, ticketId, reach),
    messages.list(SYSTEM, {
      filter: { ticketId, ...(onlyHousehold && { internal: false }), ...(until !== null && { at: { until } }) },
      order: { field: '_id', direction: 'desc' },
      cursor,
      limit: 30,
    }),
    talks.find(null, ticketId),
  ])
  const household = sideOf(ticket, actor.personId, reach) === 'household'
  const read = household ? page.items.filter(one => !one.internal) : page.items
  const files = await links(read.flatMap(one => [...one.photos, ...(one.voice ? [one.voice.fileId] : [])]))
  const url = (fileId: string) => ({ fileId, url: files.find(file => file.fileId === fileId)?.url ?? '' })
  return {
    ...page,
    items: read.map(one => toRow(one, actor.personId, marks, url)),
    seenAt: marks?.marks.find(mark => mark.personId === actor.personId)?.at ?? 0,
  }
})

const toRow = (
  message: Message,
  personId: string,
  marks: Talk | null,
  url: (fileId: string) => { fileId: string; url: string },
): MessageRow => ({
  messageId: message._id,
  at: message.at,
  byName: message.byName,
  side: message.side,
  text: message.text,
  internal: message.internal,
  mine: message.byId === personId,
  photos: message.photos.map(url),
  voice: message.voice ? { ...message.voice, ...url(message.voice.fileId) } : null,
  read: isRead(message, marks),
})
