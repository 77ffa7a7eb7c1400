import { useState } from 'react'
import type { TicketView } from '../../../shared/ticket/schema'
import { CallRefused, call } from '../app/call'
import { told } from '../app/go'
import { dial } from '../platform/device'
import { useWords } from '../ui/language'
import { Button, Row } from '../ui/parts'
import { ticketWords } from './words'

/** Who comes, and for the household how to call: the number is asked for by the tap alone, because the look is noted. */
export function WorkerRow({ ticket }: { ticket: TicketView }) {
  const words = useWords(ticketWords)
  const { assigneeName, worker } = ticket
  if (!assigneeName) return null
  const detail = worker?.throughOffice ? words('worker.throughOffice') : worker?.phone
  return (
    <Row
      id="worker"
      title={assigneeName}
      detail={[words('ticket.assignee'), detail].filter(Boolean).join(' · ')}
      end={worker?.phone && <CallWorker ticketId={ticket.ticketId} />}
    />
  )
}
function CallWorker({ ticketId }: { ticketId: string }) {
  const words = useWords(ticketWords)
  const [busy, setBusy] = useState(false)
  const ring = async () => {
    setBusy(true)
    try {
      dial((await call('ticket.workerPhone', { ticketId })).phone)
    } catch (error) {
      if (!(error instanceof CallRefused)) throw error
      told(error.message)
    } finally {
      setBusy(false)
    }
  }
  return (
    <Button id="call-worker" look="quiet" icon="phone" small busy={busy} onPress={() => void ring()}>
      {words('ticket.call')}
    </Button>
  )
}
