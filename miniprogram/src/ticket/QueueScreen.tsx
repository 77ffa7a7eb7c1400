import { View } from '@tarojs/components'
import { useState } from 'react'
import { useList } from '../app/ask'
import { go } from '../app/go'
import { useOwned } from '../app/owned'
import { usePerson } from '../app/person'
import { useWide } from '../platform/device'
import { useWords } from '../ui/language'
import { Page } from '../ui/Page'
import { Tabs } from '../ui/parts'
import { Empty, List } from '../ui/states'
import { AcceptButton } from './AcceptButton'
import { ticketStaffWords } from './staff-words'
import { TicketCard } from './TicketCard'
import { TicketPane } from './TicketDetail'
import { ticketUrl } from './where'

const PARTS = ['open', 'mine', 'suspended', 'done'] as const
type Part = (typeof PARTS)[number]

/** What waits, most urgent first. In a wide window the chosen ticket opens beside the list. */
export function QueueScreen() {
  const { hat } = usePerson()
  const words = useWords(ticketStaffWords)
  const wide = useWide()
  const parts = hat?.kind === 'manager' ? PARTS.filter(part => part !== 'mine') : PARTS
  const last = useOwned<Part>('queue')
  const show = last.value ?? 'open'
  const [chosen, setChosen] = useState<string | null>(null)
  const list = useList('ticket.queue', { show, estateId: hat?.estateId }, { live: true, enabled: Boolean(hat) })
  const takes = show === 'open' && hat?.kind === 'worker'
  return (
    <Page
      id="queue"
      title={words('queue.title')}
      aside={
        wide && (
          <View className="pane" id="pane">
            {chosen ? (
              <TicketPane key={chosen} ticketId={chosen} />
            ) : (
              <Empty icon="list" title={words('queue.choose')} />
            )}
          </View>
        )
      }
    >
      <Tabs
        id="show"
        choices={parts.map(value => ({ value, label: words(`queue.${value}`) }))}
        value={show}
        onChange={last.put}
      />
      <List list={list} empty={<Empty title={words(`queue.empty.${show}`)} next={words('queue.emptyNext')} />}>
        {ticket => (
          <TicketCard
            key={ticket.ticketId}
            ticket={ticket}
            forStaff
            chosen={wide && ticket.ticketId === chosen}
            onPress={() => (wide ? setChosen(ticket.ticketId) : go(ticketUrl(ticket.ticketId, hat)))}
            action={
              takes && <AcceptButton ticketId={ticket.ticketId} onTaken={() => wide && setChosen(ticket.ticketId)} />
            }
          />
        )}
      </List>
    </Page>
  )
}
