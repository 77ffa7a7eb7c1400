import { useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { ulid } from '../../../shared/id'
import type { TicketView } from '../../../shared/ticket/schema'
import { MOST_VOICE_SECONDS } from '../../../shared/ticket/voice'
import { useList, useShown } from '../app/ask'
import { call } from '../app/call'
import { useCommand } from '../app/command'
import { useDraft } from '../app/draft'
import { told } from '../app/go'
import type { StoredFile } from '../file/files'
import { type StoredPhoto, usePhotos } from '../file/photos'
import { useVoice } from '../file/voice'
import { useWords } from '../ui/language'
import { ticketWords } from './words'

/** What was said of a ticket, the oldest first, kept up to date; what is shown counts as read. */
export function useTalk(ticketId: string, marks: boolean) {
  const client = useQueryClient()
  const shown = useShown()
  const list = useList('ticket.talk', { ticketId }, { live: true })
  const { first } = list
  const newest = first?.items.find(one => !one.mine)?.at ?? 0
  const unread = marks && shown && newest > (first?.seenAt ?? 0)
  useEffect(() => {
    if (!unread) return
    call('ticket.seen', { ticketId, until: newest, requestId: ulid(Date.now()) })
      .then(() => client.invalidateQueries({ queryKey: ['ticket.talk'] }))
      // A mark that did not arrive is made with the next answer.
      .catch(() => undefined)
  }, [client, ticketId, newest, unread])
  return { ...list, said: list.rows && [...list.rows].reverse() }
}

const BLANK = { text: '', photos: [] as StoredPhoto[], voice: [] as StoredFile[], internal: false }
export type How = 'say' | 'note' | 'reopen'
/** What may be said now: a message, a note between staff at most, or a message that opens the ticket again. */
export function howToSay({ may }: TicketView): How | null {
  if (may.includes('say')) return 'say'
  if (may.includes('note')) return 'note'
  return may.includes('reopen') ? 'reopen' : null
}

/** A message as it is written: kept until it is sent, and sent once. */
export function useSaying(ticket: TicketView, how: How, onSaid: () => void) {
  const words = useWords(ticketWords)
  const { ticketId } = ticket
  const { draft, change, discard } = useDraft(`say.${ticketId}`, BLANK)
  const photos = usePhotos(9, draft.photos, stored => change({ photos: stored }))
  const voice = useVoice(MOST_VOICE_SECONDS, draft.voice, stored => change({ voice: stored }))
  const message = useCommand('ticket.say', { firstId: draft.requestId, fields: ticketWords })
  const again = useCommand('ticket.reopen')
  const internal = how === 'note' || (draft.internal && ticket.may.includes('note'))
  const send = async () => {
    if (how === 'reopen') {
      const reason = draft.text.trim().slice(0, 500) || words('say.seeBelow')
      if (!(await again.run({ ticketId, reason }))) return
      told(words('done.reopen'))
    }
    const { text } = draft
    const sent = { ticketId, text, files: photos.fileIds, internal, ...(voice.sent && { voice: voice.sent }) }
    if (!(await message.run(sent))) return
    discard()
    photos.free()
    voice.free()
    onSaid()
  }
  return {
    ...{ draft, change, photos, voice, internal, send },
    busy: message.busy || again.busy,
    refusal: again.refusal ?? message.refusal,
    empty: draft.text.trim() === '' && photos.photos.length === 0 && !voice.note,
    waits: photos.waiting || voice.waiting || voice.startedAt !== null,
  }
}
export type Saying = ReturnType<typeof useSaying>
