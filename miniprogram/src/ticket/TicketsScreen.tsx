import { useState } from 'react'
import { useList } from '../app/ask'
import { go } from '../app/go'
import { usePerson } from '../app/person'
import { useWords } from '../ui/language'
import { Page } from '../ui/Page'
import { Tabs } from '../ui/parts'
import { Empty, List } from '../ui/states'
import { TicketCard } from './TicketCard'
import { ticketUrl } from './where'
import { ticketWords } from './words'

export function TicketsScreen() {
  const { hat } = usePerson()
  const words = useWords(ticketWords)
  const [show, setShow] = useState<'open' | 'all'>('open')
  const list = useList('ticket.mine', show === 'open' ? { open: true } : {}, { live: true })
  return (
    <Page id="tickets" title={words('tickets.title')} size="form">
      <Tabs
        id="show"
        choices={[
          { value: 'open', label: words('tickets.open') },
          { value: 'all', label: words('tickets.all') },
        ]}
        value={show}
        onChange={setShow}
      />
      <List
        list={list}
        empty={
          <Empty
            icon="list"
            title={words(show === 'open' ? 'tickets.noneUnderWay' : 'tickets.empty')}
            next={words('tickets.emptyNext')}
          />
        }
      >
        {ticket => (
          <TicketCard key={ticket.ticketId} ticket={ticket} onPress={() => go(ticketUrl(ticket.ticketId, hat))} />
        )}
      </List>
    </Page>
  )
}
