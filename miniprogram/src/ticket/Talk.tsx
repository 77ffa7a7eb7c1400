import { Text, View } from '@tarojs/components'
import type { MessageRow } from '../../../shared/ticket/message'
import type { TicketView } from '../../../shared/ticket/schema'
import { usePerson } from '../app/person'
import { PhotoStrip } from '../file/PhotoField'
import { VoicePlayer } from '../file/VoicePlayer'
import { spoken } from '../platform/spoken'
import { useWords } from '../ui/language'
import { Button, Card, Icon } from '../ui/parts'
import { ErrorState, Skeleton } from '../ui/states'
import { absolute } from '../ui/time'
import { SayForm } from './SayForm'
import { howToSay, useTalk } from './use-talk'
import { ticketWords } from './words'

/** What household, worker and desk say to each other about a ticket, the newest last, and where to say more. */
export function Talk({ ticket }: { ticket: TicketView }) {
  const words = useWords(ticketWords)
  const { hat } = usePerson()
  const how = howToSay(ticket)
  const talk = useTalk(ticket.ticketId, hat?.kind !== 'manager')
  const { said } = talk
  return (
    <Card title={words('talk.title')} id="talk">
      {!said && talk.error && <ErrorState error={talk.error} onRetry={talk.reload} />}
      {!said && !talk.error && <Skeleton rows={1} />}
      {talk.hasMore && (
        <Button id="talk-earlier" look="plain" busy={talk.loadingMore} onPress={talk.loadMore}>
          {words('talk.earlier')}
        </Button>
      )}
      {said && (
        <View className="talk" {...spoken({ role: 'log', label: words('talk.title') })}>
          {said.map(message => (
            <Bubble key={message.messageId} message={message} />
          ))}
          {said.length === 0 && <Text className="talk__none">{words(how ? 'talk.none' : 'talk.nothing')}</Text>}
        </View>
      )}
      {how && <SayForm key={ticket.ticketId} ticket={ticket} how={how} />}
    </Card>
  )
}

function Bubble({ message }: { message: MessageRow }) {
  const words = useWords(ticketWords)
  const { messageId, mine, internal, text, photos, voice, side, byName } = message
  const look = internal ? 'bubble--note' : mine ? 'bubble--mine' : ''
  return (
    <View className={`bubble ${look} ${mine ? 'bubble--right' : ''}`} id={`said-${messageId}`}>
      <View className="bubble__who">
        {internal && (
          <View className="bubble__staff">
            <Icon name="pen" />
            <Text>{words('talk.note')}</Text>
          </View>
        )}
        <Text>{mine ? words('talk.me') : `${byName} · ${words(`side.${side}`)}`}</Text>
      </View>
      {text && <Text className="bubble__text">{text}</Text>}
      {voice && <VoicePlayer id={`heard-${messageId}`} src={voice.url} seconds={voice.seconds} />}
      {photos.length > 0 && <PhotoStrip photos={photos} />}
      <Text className="bubble__when">
        {mine ? `${absolute(message.at)} · ${words(message.read ? 'talk.read' : 'talk.unread')}` : absolute(message.at)}
      </Text>
    </View>
  )
}
