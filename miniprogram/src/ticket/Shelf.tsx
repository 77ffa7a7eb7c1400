import { View } from '@tarojs/components'
import { useList } from '../app/ask'
import { go } from '../app/go'
import { useOwned } from '../app/owned'
import { usePerson } from '../app/person'
import { useWords } from '../ui/language'
import { LinkText, Section } from '../ui/parts'
import { Empty, List } from '../ui/states'
import { AcceptButton } from './AcceptButton'
import { TicketCard } from './TicketCard'
import { ticketUrl } from './where'

interface Props {
  part: 'open' | 'mine'
  title: string
  none: string
  noneNext: string
  takes?: boolean
  /** How many of them. */
  first?: number
}

/** The top of one part of the queue, with the way to all of it. */
export function Shelf({ part, title, none, noneNext, takes, first = 4 }: Props) {
  const { hat } = usePerson()
  const words = useWords()
  const list = useList('ticket.queue', { show: part, estateId: hat?.estateId }, { live: true })
  const last = useOwned<string>('queue')
  const seeAll = () => {
    last.put(part)
    go(`/packages/${hat?.kind === 'worker' ? 'work' : 'desk'}/queue/index`)
  }
  return (
    <Section
      title={title}
      action={
        <LinkText id={`all-${part}`} onPress={seeAll}>
          {words('act.all')}
        </LinkText>
      }
    >
      <List
        list={{ ...list, rows: list.rows?.slice(0, first), hasMore: false }}
        empty={
          <View className="card">
            <Empty title={none} next={noneNext} />
          </View>
        }
      >
        {ticket => (
          <TicketCard
            key={ticket.ticketId}
            ticket={ticket}
            forStaff
            onPress={() => go(ticketUrl(ticket.ticketId, hat))}
            action={takes && <AcceptButton ticketId={ticket.ticketId} />}
          />
        )}
      </List>
    </Section>
  )
}
