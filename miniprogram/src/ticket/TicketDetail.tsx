import { Text, View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import type { TicketView } from '../../../shared/ticket/schema'
import { ticketPaper } from '../../../shared/ticket/tables'
import { useAsk } from '../app/ask'
import { told } from '../app/go'
import { usePerson } from '../app/person'
import { ComplaintBlock } from '../complaint/ComplaintBlock'
import { TakeButtons } from '../extract/TakeButtons'
import { PhotoStrip } from '../file/PhotoField'
import { VoicePlayer } from '../file/VoicePlayer'
import { dial } from '../platform/device'
import { Stars } from '../ui/fields'
import { useWords } from '../ui/language'
import { Button, Card, Row, Tag } from '../ui/parts'
import { ErrorState, Skeleton } from '../ui/states'
import { absolute } from '../ui/time'
import { Actions } from './Actions'
import { WorkerRow } from './CallWorker'
import { Countdown } from './Countdown'
import { ticketFirstWords } from './first-words'
import { type Head, useKnown } from './known'
import { Follows, Holds } from './Merged'
import { Quotes } from './Quotes'
import { sentence, stateTone, stateWord } from './status'
import { Talk } from './Talk'
import { Timeline } from './Timeline'
import { ticketWords } from './words'

/** A ticket, kept up to date while it is looked at. */
export const useTicket = (ticketId: string) =>
  useAsk('ticket.get', { ticketId }, { live: true, enabled: Boolean(ticketId) })

export function TicketHead({ ticket }: { ticket: Head }) {
  const { hat } = usePerson()
  const words = useWords(ticketFirstWords)
  const forStaff = hat !== undefined && hat.kind !== 'household'
  return (
    <View className="card card--pad ticket-head" id="ticket-head">
      <View className="ticket-card__tags">
        <Tag tone={stateTone[ticket.state]}>{words(stateWord(ticket))}</Tag>
        {(ticket.level === 'P0' || ticket.level === 'P1') && (
          <Tag tone={ticket.level === 'P0' ? 'red' : 'amber'} icon="alert">
            {words(`level.${ticket.level}`)}
          </Tag>
        )}
        <Countdown ticket={ticket.mergedInto?.progress ?? ticket} />
      </View>
      <Text className="ticket-head__says">{sentence(ticket, forStaff, words)}</Text>
      <Text className="ticket-head__what">{[words(`category.${ticket.category}`), ticket.placeLabel].join(' · ')}</Text>
      {ticket.description && <Text className="ticket-head__words">{ticket.description}</Text>}
      {ticket.voice && (
        <View className="ticket-head__voice">
          <VoicePlayer id="voice" src={ticket.voice.url} seconds={ticket.voice.seconds} />
        </View>
      )}
      {ticket.photos.length > 0 && <PhotoStrip photos={ticket.photos} />}
    </View>
  )
}

/** As much as is known before the ticket is there. */
export function Coming({ ticketId }: { ticketId: string }) {
  const known = useKnown(ticketId)
  return (
    <>
      {known && (
        <View className="section">
          <TicketHead ticket={known} />
        </View>
      )}
      <Skeleton rows={2} />
    </>
  )
}

/** What people say of it on the phone; copied by a tap. */
function NumberRow({ number }: { number: string }) {
  const words = useWords(ticketWords)
  return (
    <Row
      id="number"
      title={<Text className="ticket-number">{number}</Text>}
      detail={words('ticket.number')}
      end={
        <Button
          id="copy-number"
          look="quiet"
          small
          onPress={() => void Taro.setClipboardData({ data: number }).then(() => told(words('ticket.copied')))}
        >
          {words('ticket.copy')}
        </Button>
      }
    />
  )
}

/** `calls`: how the worker is called stands here, too; on a phone that is higher up. */
export function TicketFacts({ ticket, calls = true }: { ticket: TicketView; calls?: boolean }) {
  const { hat } = usePerson()
  const words = useWords(ticketWords)
  const { contact } = ticket
  const number = contact.phone && /^[0-9+\- ]+$/.test(contact.phone) ? contact.phone : null
  return (
    <Card title={words('ticket.details')} id="facts">
      {ticket.number && <NumberRow number={ticket.number} />}
      <Row
        title={contact.name}
        detail={contact.phone ? `${words('ticket.contact')} · ${contact.phone}` : words('ticket.contact')}
        end={
          number && (
            <Button id="call" look="quiet" icon="phone" small onPress={() => dial(number)}>
              {words('ticket.call')}
            </Button>
          )
        }
      />
      {calls && <WorkerRow ticket={ticket} />}
      {ticket.availability && <Row title={ticket.availability} detail={words('ticket.availability')} />}
      <Row title={absolute(ticket.createdAt)} detail={words('ticket.reported')} />
      {ticket.breached && (
        <Row
          title={
            <Tag tone="red" icon="alert">
              {words('ticket.breached')}
            </Tag>
          }
        />
      )}
      {ticket.rating && (
        <Row
          id="rating"
          title={<Stars value={ticket.rating.stars} label={n => words('stars.n', { n })} />}
          detail={ticket.rating.remark || words(`stars.${ticket.rating.stars as 1 | 2 | 3 | 4 | 5}`)}
        />
      )}
      {(hat?.kind === 'desk' || hat?.kind === 'manager') && (
        <View className="ticket-paper">
          <TakeButtons of="ticket.get" table={ticketPaper} asked={{ ticketId: ticket.ticketId }} />
        </View>
      )}
    </Card>
  )
}

/** Everything of one ticket beside a list: what happened, and in a wide window the facts beside it. */
export function TicketPane({ ticketId }: { ticketId: string }) {
  const words = useWords(ticketWords)
  const { data: ticket, error, refetch } = useTicket(ticketId)
  if (error && !ticket) return <ErrorState error={error} onRetry={() => void refetch()} />
  if (!ticket) return <Coming ticketId={ticketId} />
  return (
    <View className="ticket-pane">
      <View className="ticket-pane__story">
        <TicketHead ticket={ticket} />
        <Follows ticket={ticket} />
        <Holds ticket={ticket} />
        {ticket.kind === 'complaint' && <ComplaintBlock ticketId={ticketId} />}
        <Quotes ticket={ticket} />
        <Talk ticket={ticket} />
        <Card title={words('ticket.timeline')}>
          <Timeline steps={ticket.timeline} />
        </Card>
      </View>
      <View className="ticket-pane__facts">
        <Actions ticket={ticket} />
        <TicketFacts ticket={ticket} />
      </View>
    </View>
  )
}
