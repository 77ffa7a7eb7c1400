import { useState } from 'react'
import type { HouseCard } from '../../../shared/card/schema'
import type { TicketRow } from '../../../shared/ticket/schema'
import { useList } from '../app/ask'
import { go } from '../app/go'
import { usePerson } from '../app/person'
import { TicketCard } from '../ticket/TicketCard'
import { ticketUrl } from '../ticket/where'
import { useWords } from '../ui/language'
import { Card, LinkText, Section } from '../ui/parts'
import { Empty, List } from '../ui/states'
import { cardStaffWords } from './staff-words'

function Row({ ticket }: { ticket: TicketRow }) {
  const { hat } = usePerson()
  return <TicketCard ticket={ticket} forStaff onPress={() => go(ticketUrl(ticket.ticketId, hat))} />
}
const None = ({ children }: { children: string }) => (
  <Card>
    <Empty icon="list" title={children} />
  </Card>
)
/** The newest come with the first view; all of them when they are asked for. */
export function HouseTickets({ house }: { house: HouseCard & { tickets: { items: TicketRow[]; more: boolean } } }) {
  const { estateId, houseId, tickets } = house
  const words = useWords(cardStaffWords)
  const [all, setAll] = useState(false)
  const list = useList('ticket.queue', { show: 'all', estateId, houseId }, { enabled: all })
  const newest = { ...list, rows: tickets.items, error: null, hasMore: false }
  const more = tickets.more && !all && (
    <LinkText id="tickets-all" onPress={() => setAll(true)}>
      {words('card.allTickets')}
    </LinkText>
  )
  return (
    <Section title={words('card.tickets')} action={more}>
      <List list={all ? list : newest} empty={<None>{words('card.noTickets')}</None>}>
        {ticket => <Row key={ticket.ticketId} ticket={ticket} />}
      </List>
    </Section>
  )
}
export function Reported({ estateId, personId }: { estateId: string; personId: string }) {
  const words = useWords(cardStaffWords)
  return (
    <Section title={words('person.tickets')}>
      <List list={useList('card.reported', { estateId, personId })} empty={<None>{words('person.noTickets')}</None>}>
        {ticket => <Row key={ticket.ticketId} ticket={ticket} />}
      </List>
    </Section>
  )
}
