import { View } from '@tarojs/components'
import { useState } from 'react'
import type { TicketView } from '../../../shared/ticket/schema'
import { useAsk } from '../app/ask'
import { useCommand } from '../app/command'
import { told } from '../app/go'
import { Line } from '../ui/fields'
import { useWords } from '../ui/language'
import { ErrorState, Refused, Sheet, Skeleton } from '../ui/states'
import { WorkerLine } from './WorkerLine'
import { ticketWords } from './words'

interface Props {
  verb: 'assign' | 'transfer'
  ticket: TicketView
  onClose(): void
}
/** Into whose hands: who is on duty, can do it, has little to do and is near stands first. */
export function HandOver({ verb, ticket, onClose }: Props) {
  const words = useWords(ticketWords)
  const { ticketId } = ticket
  const [reason, setReason] = useState('')
  const { data, error, refetch } = useAsk('ticket.workers', { ticketId })
  const { run, busy, refusal } = useCommand(`ticket.${verb}`)
  const workers = data?.items.filter(one => one.personId !== ticket.assigneeId || verb === 'assign')
  const send = async (personId: string) => {
    const why = verb === 'transfer' ? { reason } : {}
    if (!(await run({ ticketId, personId, ...why } as Parameters<typeof run>[0]))) return
    told(words(`done.${verb}`))
    onClose()
  }
  return (
    <Sheet title={words(`ask.${verb}`)} of={ticketId} onClose={onClose}>
      {verb === 'transfer' && (
        <Line
          id="ask-why"
          label={words('ask.transferWhy')}
          hint={words('ask.transferHint')}
          value={reason}
          max={300}
          onChange={setReason}
        />
      )}
      <Refused refusal={refusal} />
      {error && !workers && <ErrorState error={error} onRetry={() => void refetch()} />}
      {!error && !workers && <Skeleton rows={2} />}
      {workers?.length === 0 && <View className="note">{words('ask.noWorkers')}</View>}
      <View className="card">
        {workers?.map(worker => (
          <WorkerLine
            key={worker.personId}
            worker={worker}
            near
            onPress={busy ? undefined : () => void send(worker.personId)}
          />
        ))}
      </View>
    </Sheet>
  )
}
