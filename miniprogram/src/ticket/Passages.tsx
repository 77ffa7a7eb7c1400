import { View } from '@tarojs/components'
import { useState } from 'react'
import { citation } from '../../../shared/handbook/passage'
import type { Suggestion } from '../../../shared/handbook/views'
import type { TicketView } from '../../../shared/ticket/schema'
import { useAsk } from '../app/ask'
import { useRights } from '../app/rights'
import { useWords } from '../ui/language'
import { Button, Row } from '../ui/parts'
import { Empty, ErrorState, Sheet, Skeleton } from '../ui/states'
import { ticketStaffWords } from './staff-words'

interface Props {
  ticket: TicketView
  /** The passage, and where it stands. */
  onCite(said: string): void
}
/** What the handbook says of a ticket like this: for staff, into the message that is being written. */
export function Passages({ ticket, onCite }: Props) {
  const words = useWords(ticketStaffWords)
  const may = useRights(ticket.estateId)('handbook.suggest')
  const [open, setOpen] = useState(false)
  if (!may) return null
  const cite = (one: Suggestion) => {
    onCite(words('say.cited', { passage: one.passage, where: citation(one) }))
    setOpen(false)
  }
  return (
    <View className="say__more">
      <Button id="say-handbook" look="quiet" icon="help" small onPress={() => setOpen(true)}>
        {words('say.handbook')}
      </Button>
      {open && <PassagesSheet ticket={ticket} onCite={cite} onClose={() => setOpen(false)} />}
    </View>
  )
}

interface SheetProps {
  ticket: TicketView
  onCite(one: Suggestion): void
  onClose(): void
}
function PassagesSheet({ ticket, onCite, onClose }: SheetProps) {
  const words = useWords(ticketStaffWords)
  const { ticketId, estateId, category, description } = ticket
  const { data, error, refetch } = useAsk('handbook.suggest', { estateId, category, text: description.slice(0, 1000) })
  return (
    <Sheet title={words('say.handbook')} of={ticketId} onClose={onClose}>
      {error && !data && <ErrorState error={error} onRetry={() => void refetch()} />}
      {!error && !data && <Skeleton rows={2} />}
      {data?.items.length === 0 && (
        <Empty icon="search" title={words('say.noPassage')} next={words('say.noPassageNext')} />
      )}
      {data?.items.map(one => (
        <View key={one.articleId} className="card">
          <Row
            id={`passage-${one.articleId}`}
            icon="form"
            title={citation(one)}
            detail={[one.heading, one.passage].filter(Boolean).join('：')}
            end={
              <Button id={`cite-${one.articleId}`} small onPress={() => onCite(one)}>
                {words('say.cite')}
              </Button>
            }
          />
        </View>
      ))}
    </Sheet>
  )
}
