import { View } from '@tarojs/components'
import { useState } from 'react'
import type { TicketRow, TicketView } from '../../../shared/ticket/schema'
import { useAsk } from '../app/ask'
import { useCommand } from '../app/command'
import { told } from '../app/go'
import { Line } from '../ui/fields'
import { useWords } from '../ui/language'
import { Button, Row, Tag } from '../ui/parts'
import { ErrorState, Refused, Sheet, Skeleton } from '../ui/states'
import { ticketFirstWords } from './first-words'
import { stateTone, stateWord } from './status'
import { ticketWords } from './words'

/** As it is said and written: `26-0042`, also with spaces around it. */
const NUMBER = /^\d\d-\d{4,}$/

/** Into which ticket a duplicate goes: what is open of the same place and category first, or the one of a number. */
export function MergeSheet({ ticket, onClose }: { ticket: TicketView; onClose(): void }) {
  const words = useWords(ticketWords)
  const { ticketId } = ticket
  const [text, setText] = useState('')
  const number = NUMBER.test(text.trim()) ? text.trim() : undefined
  const { data, error, refetch } = useAsk('ticket.alike', { ticketId, ...(number && { number }) })
  const { run, busy, refusal } = useCommand('ticket.merge')
  const [chosen, setChosen] = useState<string | null>(null)
  const kept = data?.items.find(one => one.ticketId === chosen)
  const send = async (intoId: string) => {
    if (!(await run({ ticketId, intoId }))) return
    told(words('done.merge'))
    onClose()
  }
  return (
    <Sheet title={words('ask.merge')} of={ticketId} onClose={onClose}>
      <View className="note">{words('ask.mergeWhat')}</View>
      <Line
        id="merge-number"
        label={words('ask.mergeNumber')}
        hint={words('ask.mergeHint')}
        value={text}
        max={20}
        onChange={setText}
      />
      <Refused refusal={refusal} />
      {error && !data && <ErrorState error={error} onRetry={() => void refetch()} />}
      {!error && !data && <Skeleton rows={2} />}
      {data?.items.length === 0 && <View className="note">{words(number ? 'ask.mergeUnknown' : 'ask.mergeNone')}</View>}
      <View className="card">
        {data?.items.map(one => (
          <Alike
            key={one.ticketId}
            one={one}
            same={one.placeId === ticket.placeId}
            chosen={one === kept}
            onPress={() => setChosen(one.ticketId)}
          />
        ))}
      </View>
      {kept && (
        <Button id="merge-send" busy={busy} onPress={() => void send(kept.ticketId)}>
          {words('ask.mergeSend', { into: kept.number ?? kept.placeLabel })}
        </Button>
      )}
    </Sheet>
  )
}

function Alike({ one, same, chosen, onPress }: { one: TicketRow; same: boolean; chosen: boolean; onPress(): void }) {
  const words = useWords(ticketFirstWords, ticketWords)
  return (
    <Row
      id={`into-${one.ticketId}`}
      icon={chosen ? 'check' : 'list'}
      title={[one.number, one.placeLabel].filter(Boolean).join(' · ')}
      detail={[words(`category.${one.category}`), one.description || words('voice.only')].join(' · ')}
      end={
        <View className="ticket-card__tags">
          {same && (
            <Tag tone="brand" icon="place">
              {words('merge.same')}
            </Tag>
          )}
          <Tag tone={stateTone[one.state]}>{words(stateWord(one))}</Tag>
        </View>
      }
      onPress={onPress}
    />
  )
}
