import { View } from '@tarojs/components'
import { useState } from 'react'
import type { GivenOrNot, WorkerRow } from '../../../shared/ticket/crew'
import type { TicketRow } from '../../../shared/ticket/schema'
import { useAsk } from '../app/ask'
import { useCommand } from '../app/command'
import { told } from '../app/go'
import { useWords } from '../ui/language'
import { Row } from '../ui/parts'
import { ErrorState, Refused, Sheet, Skeleton } from '../ui/states'
import type { Picks } from './picks'
import { ticketStaffWords } from './staff-words'
import { WorkerLine } from './WorkerLine'

interface Outcome {
  name: string
  of: readonly { ticket: TicketRow; result: GivenOrNot }[]
}
/** Several tickets into one worker's hands; of those that were not given, why not, and they stay ticked. */
export function GiveMany({ picks, onClose }: { picks: Picks; onClose(): void }) {
  const words = useWords(ticketStaffWords)
  const [tickets] = useState(picks.tickets)
  const [outcome, setOutcome] = useState<Outcome | null>(null)
  const { data, error, refetch } = useAsk('ticket.workers', { ticketId: tickets[0]?.ticketId ?? '' })
  const { run, busy, refusal } = useCommand('ticket.assignMany')
  const fitting = ({ skills }: WorkerRow) => tickets.filter(({ category }) => skills.includes(category)).length
  const workers = [...(data?.items ?? [])].sort(
    (one, other) => Number(other.onDuty) - Number(one.onDuty) || fitting(other) - fitting(one) || one.load - other.load,
  )
  const send = async ({ personId, name }: WorkerRow) => {
    const answer = await run({ ticketIds: tickets.map(one => one.ticketId), personId })
    if (!answer) return
    const of = tickets.map((ticket, at) => ({ ticket, result: answer.results[at] ?? null }))
    const left = of.flatMap(({ ticket, result }) => (result ? [ticket.ticketId] : []))
    if (left.length > 0) {
      picks.keep(left)
      return setOutcome({ name, of })
    }
    told(words('many.done', { n: tickets.length, name }))
    picks.stop()
    onClose()
  }
  if (outcome) return <Told outcome={outcome} onClose={onClose} />
  return (
    <Sheet title={words('many.title', { n: tickets.length })} of="many" onClose={onClose}>
      <Refused refusal={refusal} />
      {error && !data && <ErrorState error={error} onRetry={() => void refetch()} />}
      {!error && !data && <Skeleton rows={2} />}
      <View className="card">
        {workers.map(worker => (
          <WorkerLine
            key={worker.personId}
            worker={worker}
            fits={
              worker.skills.length > 0 ? words('many.fits', { n: fitting(worker), all: tickets.length }) : undefined
            }
            onPress={busy ? undefined : () => void send(worker)}
          />
        ))}
      </View>
    </Sheet>
  )
}

function Told({ outcome: { name, of }, onClose }: { outcome: Outcome; onClose(): void }) {
  const words = useWords(ticketStaffWords)
  const left = of.filter(one => one.result)
  return (
    <Sheet title={words('many.not', { n: left.length })} of="many" onClose={onClose}>
      {left.length < of.length && (
        <View className="note note--brand">{words('many.done', { n: of.length - left.length, name })}</View>
      )}
      <View className="card" id="not-given">
        {left.map(({ ticket, result }) => (
          <Row
            key={ticket.ticketId}
            title={[ticket.number, ticket.placeLabel].filter(Boolean).join(' · ')}
            detail={result?.message}
          />
        ))}
      </View>
    </Sheet>
  )
}
