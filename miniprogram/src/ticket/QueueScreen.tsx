import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { useState } from 'react'
import type { QueuePart } from '../../../shared/ticket/schema'
import { useList } from '../app/ask'
import { go } from '../app/go'
import type { Hat } from '../app/hats'
import { useOwned } from '../app/owned'
import { usePerson } from '../app/person'
import { intoAddress } from '../platform/address'
import { useWide } from '../platform/device'
import { useKeys } from '../platform/keys'
import { useWords } from '../ui/language'
import { Page } from '../ui/Page'
import { Tabs } from '../ui/parts'
import { Empty, List } from '../ui/states'
import { AcceptButton } from './AcceptButton'
import { CrewLink, Duty } from './Crew'
import { ticketStaffWords } from './staff-words'
import { TicketCard } from './TicketCard'
import { TicketPane } from './TicketDetail'
import { ticketUrl } from './where'

/** Whoever works sees the own; whoever oversees, what everybody has in hand. */
const partsOf = (hat: Hat | undefined): QueuePart[] =>
  hat?.kind === 'worker' ? ['open', 'mine', 'suspended', 'done'] : ['open', 'hand', 'suspended', 'done', 'all']

const STEPS: Record<string, 1 | -1> = { j: 1, ArrowDown: 1, k: -1, ArrowUp: -1 }

/** Which part is looked at and which ticket is chosen: in the address, and the part remembered for the next time. */
function useChoice(parts: QueuePart[]) {
  const { params } = useRouter()
  const known = (part: string | null | undefined) => parts.find(one => one === part)
  const last = useOwned<QueuePart>('queue')
  const [asked, setAsked] = useState(known(params.show))
  const [chosen, setChosen] = useState(params.ticketId || null)
  const turn = (part: QueuePart) => {
    last.put(part)
    intoAddress({ show: part })
    setAsked(part)
  }
  const choose = (ticketId: string) => {
    intoAddress({ ticketId })
    setChosen(ticketId)
  }
  return { show: asked ?? known(last.value) ?? 'open', turn, chosen, choose }
}

/** What waits, most urgent first. In a wide window the chosen ticket opens beside the list. */
export function QueueScreen() {
  const { hat, me } = usePerson()
  const words = useWords(ticketStaffWords)
  const wide = useWide()
  const parts = partsOf(hat)
  const { show, turn, chosen, choose } = useChoice(parts)
  const list = useList('ticket.queue', { show, estateId: hat?.estateId }, { live: true, enabled: Boolean(hat) })
  const step = (by: 1 | -1) => {
    const rows = list.rows ?? []
    const at = rows.findIndex(row => row.ticketId === chosen)
    const next = rows[at < 0 ? 0 : at + by]
    if (wide && next) choose(next.ticketId)
  }
  useKeys(key => {
    const by = STEPS[key]
    const part = parts[Number(key) - 1]
    if (by) step(by)
    else if (part) turn(part)
    return Boolean(by ?? part)
  })
  const takes = show === 'open' && hat?.kind === 'worker'
  return (
    <Page
      id="queue"
      size="work"
      title={words('queue.title')}
      aside={
        wide && (
          <View className="pane" id="pane">
            {chosen ? (
              <TicketPane key={chosen} ticketId={chosen} />
            ) : (
              <Empty icon="list" title={words('queue.choose')} next={words('queue.keys')} />
            )}
          </View>
        )
      }
    >
      {hat?.kind === 'worker' && me && <Duty estateId={hat.estateId} personId={me.personId} />}
      {hat?.kind === 'desk' && <CrewLink estateId={hat.estateId} />}
      <Tabs
        id="show"
        choices={parts.map(value => ({ value, label: words(`queue.${value}`) }))}
        value={show}
        onChange={turn}
      />
      <List list={list} empty={<Empty title={words(`queue.empty.${show}`)} next={words('queue.emptyNext')} />}>
        {ticket => (
          <TicketCard
            key={ticket.ticketId}
            ticket={ticket}
            forStaff
            chosen={wide && ticket.ticketId === chosen}
            onPress={() => (wide ? choose(ticket.ticketId) : go(ticketUrl(ticket.ticketId, hat)))}
            action={
              takes && <AcceptButton ticketId={ticket.ticketId} onTaken={() => wide && choose(ticket.ticketId)} />
            }
          />
        )}
      </List>
    </Page>
  )
}
