import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { usePerson } from '../app/person'
import { ComplaintBlock } from '../complaint/ComplaintBlock'
import { OfficeCard } from '../estate/OfficeCard'
import { useWide } from '../platform/device'
import { useWords } from '../ui/language'
import { Page } from '../ui/Page'
import { Card, Tag } from '../ui/parts'
import { ErrorState } from '../ui/states'
import { Actions } from './Actions'
import { WorkerRow } from './CallWorker'
import { Follows, Holds } from './Merged'
import { Quotes } from './Quotes'
import { Talk } from './Talk'
import { Coming, TicketFacts, TicketHead, useTicket } from './TicketDetail'
import { Timeline } from './Timeline'
import { ticketWords } from './words'

/** The page of one ticket, the same for owners, workers and the desk; what each may do comes with the ticket. */
export function TicketScreen() {
  const words = useWords(ticketWords)
  const ticketId = useRouter().params.ticketId ?? ''
  const { hat } = usePerson()
  const wide = useWide()
  const { data: ticket, error, refetch } = useTicket(ticketId)
  if (!ticket)
    return (
      <Page id="ticket" title={words('ticket.title')}>
        {error ? <ErrorState error={error} onRetry={() => void refetch()} /> : <Coming ticketId={ticketId} />}
      </Page>
    )
  const callsAbove = !wide && ticket.worker !== null
  const actions = ticket.may.length > 0 && <Actions ticket={ticket} />
  return (
    <Page
      id="ticket"
      title={words('ticket.title')}
      bar={!wide && actions}
      aside={
        <>
          {wide && actions && <View className="section">{actions}</View>}
          <TicketFacts ticket={ticket} calls={!callsAbove} />
          {hat?.kind === 'household' && <OfficeCard estateId={ticket.estateId} />}
        </>
      }
    >
      <View className="section">
        <TicketHead ticket={ticket} />
      </View>
      {callsAbove && (
        <Card>
          <WorkerRow ticket={ticket} />
        </Card>
      )}
      <Follows ticket={ticket} />
      <Holds ticket={ticket} />
      {ticket.kind === 'complaint' && <ComplaintBlock ticketId={ticketId} />}
      <Quotes ticket={ticket} />
      <Talk ticket={ticket} />
      <Card
        title={words('ticket.timeline')}
        action={
          <Tag icon="refresh" tone="brand">
            {words('ticket.live')}
          </Tag>
        }
      >
        <Timeline steps={ticket.timeline} />
      </Card>
    </Page>
  )
}
