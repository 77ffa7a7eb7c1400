import { View } from '@tarojs/components'
import type { TicketView } from '../../../shared/ticket/schema'
import { go } from '../app/go'
import { usePerson } from '../app/person'
import { useWords } from '../ui/language'
import { Card, LinkText, Row } from '../ui/parts'
import { Timeline } from './Timeline'
import { ticketUrl } from './where'
import { ticketWords } from './words'

/** How far the ticket is in which this one goes on; a link for whoever may open that one. */
export function Follows({ ticket }: { ticket: TicketView }) {
  const { hat } = usePerson()
  const words = useWords(ticketWords)
  const { mergedInto, follows } = ticket
  if (!mergedInto || !follows) return null
  const number = mergedInto.number ?? ''
  return (
    <Card
      id="follows"
      title={words('follow.title', { number })}
      action={
        follows.opens && (
          <LinkText id="open-kept" onPress={() => go(ticketUrl(mergedInto.ticketId, hat))}>
            {words('follow.open', { number })}
          </LinkText>
        )
      }
    >
      <Timeline id="kept-timeline" steps={follows.steps} />
    </Card>
  )
}

/** For staff: whose tickets go on in this one. */
export function Holds({ ticket }: { ticket: TicketView }) {
  const { hat } = usePerson()
  const words = useWords(ticketWords)
  const opens = hat?.kind === 'desk' || hat?.kind === 'manager'
  if (ticket.duplicates.length === 0) return null
  return (
    <Card id="holds" title={words('holds.title', { n: ticket.duplicates.length })}>
      <View>
        {ticket.duplicates.map(({ ticketId, number, placeLabel }) => (
          <Row
            key={ticketId}
            id={`holds-${ticketId}`}
            title={number ?? placeLabel}
            detail={number ? placeLabel : undefined}
            onPress={opens ? () => go(ticketUrl(ticketId, hat)) : undefined}
          />
        ))}
      </View>
    </Card>
  )
}
