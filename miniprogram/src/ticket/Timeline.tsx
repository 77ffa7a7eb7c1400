import { Text, View } from '@tarojs/components'
import { type Step, SUSPEND_REASONS, type TicketView } from '../../../shared/ticket/schema'
import { PhotoStrip } from '../file/PhotoField'
import { useWords } from '../ui/language'
import type { Say } from '../ui/say'
import { absolute } from '../ui/time'
import { type TicketFirstWord, ticketFirstWords } from './first-words'
import { ticketWords } from './words'

type Entry = Step & Partial<Pick<TicketView['timeline'][number], 'photos'>>
type TicketSay = Say<keyof typeof ticketWords | TicketFirstWord>
/** Of an assignment the note is whom it went to; another household has no name here. */
const told = ({ what, byName, to, note = '' }: Entry, words: TicketSay): string =>
  what === 'assigned' || what === 'transferred'
    ? words(`line.${what}`, { by: byName, name: to ?? note })
    : !byName && (what === 'confirmed' || what === 'reopened')
      ? words(`follow.${what}`)
      : words(`line.${what}`, { name: byName, to: to ?? '' })
/** Of a hold the note begins with its reason's code. */
function noteOf({ what, note = '' }: Entry, words: TicketSay): string {
  if (what === 'assigned') return ''
  if (what !== 'suspended') return note
  const [code, ...more] = note.split(': ')
  const reason = SUSPEND_REASONS.find(one => one === code)
  return reason ? [words(`reason.${reason}`), ...more].join('：') : note
}

/** What happened, newest first. */
export function Timeline({ steps, id = 'timeline' }: { steps: readonly Entry[]; id?: string }) {
  const words = useWords(ticketFirstWords, ticketWords)
  return (
    <View className="timeline" id={id}>
      {[...steps].reverse().map(entry => {
        const note = noteOf(entry, words)
        return (
          <View key={`${entry.what}${entry.at}`} className="timeline__entry">
            <View className={`timeline__dot timeline__dot--${entry.what}`} />
            <View className="timeline__words">
              <Text className="timeline__what">{told(entry, words)}</Text>
              <Text className="timeline__when">{absolute(entry.at)}</Text>
              {note && <Text className="timeline__note">{note}</Text>}
              {entry.photos && entry.photos.length > 0 && <PhotoStrip photos={entry.photos} />}
            </View>
          </View>
        )
      })}
    </View>
  )
}
