import { Text, View } from '@tarojs/components'
import type { ReactNode } from 'react'
import type { TicketRow } from '../../../shared/ticket/schema'
import { go } from '../app/go'
import { useNow } from '../app/now'
import { usePerson } from '../app/person'
import { pressable } from '../platform/spoken'
import { useWords } from '../ui/language'
import { Icon, LinkText, Tag } from '../ui/parts'
import { Tick } from '../ui/Table'
import { ago, clock } from '../ui/time'
import { Countdown } from './Countdown'
import { ticketFirstWords } from './first-words'
import { sentence, stateTone, stateWord } from './status'
import { ticketUrl } from './where'

interface Props {
  ticket: TicketRow
  forStaff?: boolean
  chosen?: boolean
  onPress(): void
  action?: ReactNode
  /** Whether it is one of those chosen, where several can be. */
  pick?: { on: boolean; onTurn(): void } | false
}
export function TicketCard({ ticket, forStaff = false, chosen, onPress, action, pick }: Props) {
  const words = useWords(ticketFirstWords)
  const now = useNow(30_000)
  const { hat } = usePerson()
  const into = forStaff ? ticket.mergedInto : null
  const urgent = ticket.level === 'P0' || ticket.level === 'P1'
  return (
    <View
      className={`card ticket-card ${chosen ? 'card--chosen' : ''} ${urgent && forStaff ? 'card--urgent' : ''} ${pick ? 'ticket-card--picking' : ''}`}
    >
      {pick && (
        <View className="ticket-card__pick">
          <Tick
            id={`pick-${ticket.ticketId}`}
            on={pick.on}
            label={ticket.number ?? ticket.placeLabel}
            onTurn={pick.onTurn}
          />
        </View>
      )}
      <View id={`ticket-${ticket.ticketId}`} className="ticket-card__press" {...pressable(onPress)}>
        <View className="ticket-card__head">
          <View className="row__icon">
            <Icon name={KNOWN.has(ticket.category) ? ticket.category : ticket.kind} />
          </View>
          <View className="row__words">
            <Text className="ticket-card__title">{words(`category.${ticket.category}`)}</Text>
            <Text className="ticket-card__where">
              {ticket.number ? `${ticket.placeLabel} · ${ticket.number}` : ticket.placeLabel}
            </Text>
          </View>
          <View className="ticket-card__tags">
            {urgent && (
              <Tag tone={ticket.level === 'P0' ? 'red' : 'amber'} icon="alert">
                {words(`level.${ticket.level}`)}
              </Tag>
            )}
            <Tag tone={stateTone[ticket.state]}>{words(stateWord(ticket))}</Tag>
          </View>
        </View>
        <Text className="ticket-card__words">{ticket.description || words('voice.only')}</Text>
        {!forStaff && <Text className="ticket-card__says">{sentence(ticket, false, words)}</Text>}
        <View className="ticket-card__foot">
          <Countdown ticket={ticket.mergedInto?.progress ?? ticket} />
          {ticket.voiceSeconds && <Tag icon="mic">{clock(ticket.voiceSeconds)}</Tag>}
          {ticket.photoCount > 0 && <Tag icon="camera">{ticket.photoCount}</Tag>}
          {ticket.reopenedAt && (
            <Tag tone="amber" icon="refresh">
              {words('card.reopened')}
            </Tag>
          )}
          {forStaff && ticket.nudgedAt && (
            <Tag tone="red" icon="alert">
              {words('card.nudged', { when: ago(ticket.nudgedAt, now, words) })}
            </Tag>
          )}
          {forStaff && ticket.askedAt && (
            <Tag tone="amber" icon="inbox">
              {words('card.asked', { when: ago(ticket.askedAt, now, words) })}
            </Tag>
          )}
          {forStaff && ticket.assigneeName && <Tag icon="person">{ticket.assigneeName}</Tag>}
          <Text className="ticket-card__when">{ago(ticket.createdAt, now, words)}</Text>
        </View>
      </View>
      {action && <View className="ticket-card__action">{action}</View>}
      {into && (
        <View className="ticket-card__action">
          <LinkText id={`into-${ticket.ticketId}`} onPress={() => go(ticketUrl(into.ticketId, hat))}>
            {into.number ? words('says.mergedInto', { number: into.number }) : words('says.merged')}
          </LinkText>
        </View>
      )}
    </View>
  )
}

/** Categories with a picture of their own; the others borrow their kind's. */
const KNOWN = new Set(['plumbing', 'electrical', 'door_window', 'leak', 'lift', 'public_facility', 'intercom', 'fire'])
