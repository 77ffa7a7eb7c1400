import type { TicketView } from '../../../shared/ticket/schema'
import { call } from '../app/call'
import { useRing } from '../app/ring'
import { useWords } from '../ui/language'
import { Button, Row } from '../ui/parts'
import { ticketWords } from './words'

/** Who comes, and for the household how to call. */
export function WorkerRow({ ticket }: { ticket: TicketView }) {
  const words = useWords(ticketWords)
  const { assigneeName, worker } = ticket
  if (!assigneeName) return null
  return (
    <Row
      id="worker"
      title={assigneeName}
      detail={[words('ticket.assignee'), worker?.throughOffice && words('worker.throughOffice')]
        .filter(Boolean)
        .join(' · ')}
      end={worker && !worker.throughOffice && <CallWorker ticketId={ticket.ticketId} />}
    />
  )
}
function CallWorker({ ticketId }: { ticketId: string }) {
  const words = useWords(ticketWords)
  const { busy, phone, ring } = useRing(() => call('ticket.workerPhone', { ticketId }))
  return (
    <Button id="call-worker" look="quiet" icon="phone" small busy={busy} onPress={ring}>
      {phone || words('ticket.call')}
    </Button>
  )
}
