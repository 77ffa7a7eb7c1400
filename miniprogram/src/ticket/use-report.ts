import { useEffect } from 'react'
import { CATEGORIES, type Category, type Channel, type TicketKind } from '../../../shared/ticket/schema'
import { levelOf } from '../../../shared/ticket/urgency'
import { MOST_VOICE_SECONDS } from '../../../shared/ticket/voice'
import { useCommand } from '../app/command'
import { useDraft } from '../app/draft'
import { told } from '../app/go'
import type { StoredFile } from '../file/files'
import { type StoredPhoto, usePhotos } from '../file/photos'
import { useVoice } from '../file/voice'
import { useNoticeGrants } from '../notice/grants'
import { useWords } from '../ui/language'
import { ticketFirstWords } from './first-words'
import { ANSWERED_BY } from './verbs'
import { ticketWords } from './words'

export const TIMES = ['any', 'today', 'tomorrow', 'weekend'] as const
/** The longest that may be said of when somebody is at home. */
export const MOST_WHEN = 40
/** What a household said before it opened the form. */
export interface Said {
  description: string
  category?: Category
  when?: string
}
const BLANK = {
  category: null as Category | null,
  placeId: '',
  description: '',
  time: 'any' as (typeof TIMES)[number] | 'said',
  /** When somebody is at home, as it was said before the form opened. */
  when: '',
  photos: [] as StoredPhoto[],
  voice: [] as StoredFile[],
  channel: 'phone' as Channel,
  callerName: '',
  callerPhone: '',
}
interface About {
  kind: TicketKind
  forCaller: boolean
  houseId: string | undefined
  /** The house comes before what an unsent report says. */
  along: boolean
  said: Said | undefined
  onSent(ticketId: string): void
}

/** A report as it is written: its draft, its photos and its voice, and how it is sent once. */
export function useReport({ kind, forCaller, houseId, along, said, onSent }: About) {
  const words = useWords(ticketFirstWords, ticketWords)
  const name = `report.${forCaller ? 'caller' : 'own'}.${kind}`
  const { draft, change, discard, restored } = useDraft(name, { ...BLANK, placeId: houseId ?? '' })
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, as the form opens
  useEffect(() => {
    if (along && houseId && draft.placeId !== houseId) change({ placeId: houseId })
    if (said) change(joined(draft, said))
  }, [])
  const photos = usePhotos(9, draft.photos, stored => change({ photos: stored }))
  const voice = useVoice(MOST_VOICE_SECONDS, draft.voice, stored => change({ voice: stored }))
  const { run, busy, refusal } = useCommand('ticket.report', { firstId: draft.requestId, fields: ticketWords })
  const grants = useNoticeGrants()
  const choices = CATEGORIES[kind] as readonly Category[]
  const category = draft.category ?? (choices.length === 1 ? (choices[0] ?? null) : null)

  const drop = () => {
    discard()
    photos.free()
    voice.free()
  }
  const earlier = refusal?.code === 'request.reused' ? refusal.reference?.ticketId : undefined
  // biome-ignore lint/correctness/useExhaustiveDependencies: it follows the refusal, not the functions made per render
  useEffect(() => {
    if (typeof earlier !== 'string') return
    drop()
    onSent(earlier)
  }, [earlier])

  const send = async () => {
    // Who reports for a caller works here: the caller is told by telephone.
    grants(ANSWERED_BY[forCaller ? 'assign' : 'reopen'])
    const { callerName, callerPhone, channel } = draft
    const sent = await run({
      kind,
      category: category as Category,
      placeId: draft.placeId,
      description: draft.description,
      photos: photos.fileIds,
      ...(voice.sent && { voice: voice.sent }),
      ...(kind === 'repair' && {
        availability: draft.time === 'said' ? draft.when : words(`report.when.${draft.time}`),
      }),
      ...(forCaller && { channel, onBehalfOf: { name: callerName, phone: callerPhone } }),
    })
    if (!sent) return
    drop()
    told(words('report.sent'))
    onSent(sent.ticketId)
  }
  return {
    ...{ kind, draft, change, photos, voice, busy, refusal, choices, category, drop, send },
    level: category && levelOf(kind, category, draft.description),
    /** Whether something of an earlier hour stands in the form. */
    resumed: restored && Boolean(draft.description || draft.category || photos.photos.length > 0 || voice.note),
  }
}
/** What was said comes to what already stood there: nothing typed is lost, nothing stands twice. */
function joined(draft: typeof BLANK, { description, category, when }: Said) {
  const stands = draft.description.includes(description)
  return {
    description: stands ? draft.description : [draft.description, description].filter(Boolean).join('\n'),
    ...(category && { category }),
    ...(when && { when, time: 'said' as const }),
  }
}
export type Report = ReturnType<typeof useReport>
