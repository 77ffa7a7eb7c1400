import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { useState } from 'react'
import type { QueuePart } from '../../../shared/ticket/schema'
import { useList } from '../app/ask'
import { go } from '../app/go'
import type { Hat } from '../app/hats'
import { useOwned } from '../app/owned'
import { usePerson } from '../app/person'
import { useRights } from '../app/rights'
import { intoAddress } from '../platform/address'
import { useWide } from '../platform/device'
import { useWords } from '../ui/language'
import { Page } from '../ui/Page'
import { Tabs } from '../ui/parts'
import { Empty, List } from '../ui/states'
import { AcceptButton } from './AcceptButton'
import { CrewLink, Duty } from './Crew'
import { GiveMany } from './GiveMany'
import { KeysSheet } from './KeysSheet'
import { usePicks } from './picks'
import { askedIn, ORDERS, type Order, PickBar, QueueTools, runsIn } from './QueueTools'
import { useQueueKeys } from './queue-keys'
import { ticketStaffWords } from './staff-words'
import { TicketCard } from './TicketCard'
import { TicketPane } from './TicketDetail'
import { ticketUrl } from './where'

/** Whoever works sees the own; whoever oversees, what everybody has in hand. */
const partsOf = (hat: Hat | undefined): QueuePart[] =>
  hat?.kind === 'worker' ? ['open', 'mine', 'suspended', 'done'] : ['open', 'hand', 'suspended', 'done', 'all']

const PICKED = ['open', 'hand', 'suspended', 'all']

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
  const [order, setOrder] = useState<Order>(ORDERS.find(one => one === params.sort) ?? 'usual')
  const arrange = (by: Order) => {
    intoAddress({ sort: by === 'usual' ? null : by })
    setOrder(by)
  }
  return { show: asked ?? known(last.value) ?? 'open', turn, chosen, choose, order, arrange }
}

/** The estate's work. In a wide window the chosen ticket opens beside the list. */
export function QueueScreen() {
  const { hat, me } = usePerson()
  const words = useWords(ticketStaffWords)
  const wide = useWide()
  const parts = partsOf(hat)
  const choice = useChoice(parts)
  const { show, turn, chosen, choose, order, arrange } = choice
  const list = useList(
    'ticket.queue',
    { show, estateId: hat?.estateId, ...askedIn(show, order) },
    { live: true, enabled: Boolean(hat) },
  )
  const picks = usePicks(list.rows)
  const gives = useRights(hat?.estateId ?? '')('ticket.assignMany') && PICKED.includes(show)
  const [open, setOpen] = useState<'many' | 'keys' | null>(null)
  useQueueKeys({ parts, choice, rows: list.rows ?? [], wide, picks: gives ? picks : null, hat, setOpen })
  const takes = show === 'open' && hat?.kind === 'worker'
  return (
    <Page
      id="queue"
      size="work"
      title={words('queue.title')}
      bar={gives && picks.on && <PickBar picks={picks} onAssign={() => setOpen('many')} />}
      aside={wide && <Pane chosen={chosen} />}
    >
      {hat?.kind === 'worker' && me && <Duty estateId={hat.estateId} personId={me.personId} />}
      {hat?.kind === 'desk' && <CrewLink estateId={hat.estateId} />}
      <Tabs
        id="show"
        choices={parts.map(value => ({ value, label: words(`queue.${value}`) }))}
        value={show}
        onChange={turn}
      />
      <QueueTools
        show={show}
        order={order}
        onOrder={arrange}
        picks={gives ? picks : undefined}
        takes={hat?.kind === 'desk' || hat?.kind === 'manager'}
      />
      <List
        list={list}
        empty={
          <Empty
            title={words(order === 'soon' && runsIn(show) ? 'queue.empty.soon' : `queue.empty.${show}`)}
            next={words('queue.emptyNext')}
          />
        }
      >
        {ticket => (
          <TicketCard
            key={ticket.ticketId}
            ticket={ticket}
            forStaff
            chosen={wide && ticket.ticketId === chosen}
            pick={gives && picks.on && { on: picks.has(ticket.ticketId), onTurn: () => picks.turn(ticket.ticketId) }}
            onPress={() => (wide ? choose(ticket.ticketId) : go(ticketUrl(ticket.ticketId, hat)))}
            action={
              takes && <AcceptButton ticketId={ticket.ticketId} onTaken={() => wide && choose(ticket.ticketId)} />
            }
          />
        )}
      </List>
      {open === 'many' && <GiveMany picks={picks} onClose={() => setOpen(null)} />}
      {open === 'keys' && <KeysSheet onClose={() => setOpen(null)} />}
    </Page>
  )
}

function Pane({ chosen }: { chosen: string | null }) {
  const words = useWords(ticketStaffWords)
  return (
    <View className="pane" id="pane">
      {chosen ? (
        <TicketPane key={chosen} ticketId={chosen} />
      ) : (
        <Empty icon="list" title={words('queue.choose')} next={words('queue.keys')} />
      )}
    </View>
  )
}
