import { newId } from '../id'
import { Refusal } from '../refusal'
import type { By } from './act'
import { next } from './machine'
import type { Mark, Message, Side, Talk } from './message'
import type { Ticket, Voice } from './schema'
import { inTime } from './voice'

const TEN_MINUTES = 10 * 60_000
const MOST_SAID = 20
/** So many readers are remembered; a household and its desk are fewer. */
const MOST_MARKS = 60

const blank = (ticket: Ticket): Talk => ({ _id: ticket._id, estateId: ticket.estateId, marks: [], recent: [] })
const marked = (talk: Talk, mark: Mark): Mark[] =>
  [...talk.marks.filter(one => one.personId !== mark.personId), mark].slice(-MOST_MARKS)

/** Refuses what says nothing, and a recording longer than a minute. */
export function requireWords({
  text,
  files,
  voice,
}: {
  text: string
  files: string[]
  voice?: Voice | undefined
}): void {
  inTime(voice)
  if (text === '' && files.length === 0 && !voice) throw new Refusal('ticket.say_empty')
}

interface Saying {
  ticket: Ticket
  talk: Talk | null
  by: By
  side: Side
  said: { text: string; files: string[]; voice?: Voice | undefined; internal: boolean }
  now: number
}
/**
 * A message on a ticket. To the other sides only while it is open; a note between staff at any time. Whoever of the
 * household speaks waits for an answer from then on. Refuses the 21st message of a person in ten minutes.
 */
export function say({ ticket, talk, by, side, said, now }: Saying): { ticket: Ticket; message: Message; talk: Talk } {
  const { internal } = said
  if (internal && side === 'household') throw new Refusal('ticket.note_staff_only')
  if (!internal && ticket.state === 'closed') throw new Refusal('ticket.say_closed')
  next(internal ? 'note' : 'say', ticket.state)
  requireWords(said)
  const before = talk ?? blank(ticket)
  const recent = before.recent.filter(one => one.at > now - TEN_MINUTES)
  const own = recent.filter(one => one.byId === by.personId)
  if (own.length >= MOST_SAID)
    throw new Refusal('ticket.say_too_fast', { minutes: Math.ceil(((own[0]?.at ?? now) + TEN_MINUTES - now) / 60_000) })
  const asked = side === 'household' ? (ticket.askedAt ?? now) : null
  return {
    ticket: internal || (ticket.askedAt ?? null) === asked ? ticket : { ...ticket, askedAt: asked },
    message: {
      _id: newId('msg', now),
      ticketId: ticket._id,
      estateId: ticket.estateId,
      at: now,
      byId: by.personId,
      byName: by.name,
      side,
      text: said.text,
      photos: said.files,
      voice: said.voice ?? null,
      internal,
    },
    talk: {
      ...before,
      marks: marked(before, { personId: by.personId, side, at: now }),
      recent: [...recent, { byId: by.personId, at: now }],
    },
  }
}

/** Somebody has read what was said until `until`; never what is yet to be said, and never less than before. */
export function seen(ticket: Ticket, talk: Talk | null, mark: Mark, now: number): Talk {
  const before = talk ?? blank(ticket)
  const earlier = before.marks.find(one => one.personId === mark.personId)?.at ?? 0
  return { ...before, marks: marked(before, { ...mark, at: Math.max(earlier, Math.min(mark.at, now)) }) }
}

/** Whether one of those it was said to has read it: another side, and of a note another colleague. */
export const isRead = (message: Message, talk: Talk | null): boolean =>
  (talk?.marks ?? []).some(
    mark =>
      mark.at >= message.at &&
      mark.personId !== message.byId &&
      (message.internal ? mark.side !== 'household' : mark.side !== message.side),
  )
