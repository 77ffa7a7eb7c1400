import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { exact, fenOf } from '../../../shared/money/decimal'
import type { QuoteRow } from '../../../shared/ticket/quoted'
import type { TicketView } from '../../../shared/ticket/schema'
import { yuan } from '../app/amount'
import { useCommand } from '../app/command'
import { told } from '../app/go'
import { Words } from '../ui/fields'
import { useWords } from '../ui/language'
import { Button, Card, Row, Tag, type Tone } from '../ui/parts'
import { Refused, Sheet } from '../ui/states'
import { absolute } from '../ui/time'
import { ticketWords } from './words'

const TONE: Record<QuoteRow['state'], Tone> = {
  offered: 'amber',
  accepted: 'green',
  declined: 'red',
  withdrawn: 'slate',
  expired: 'slate',
  done: 'green',
}

/** What the repair would cost: each offer with its lines, the newest first. The owner answers here. */
export function Quotes({ ticket }: { ticket: TicketView }) {
  const words = useWords(ticketWords)
  const [answering, setAnswering] = useState<{ quote: QuoteRow; agree: boolean } | null>(null)
  if (ticket.quotes.length === 0) return null
  const answers = ticket.may.includes('acceptQuote')
  return (
    <Card id="quotes" title={words('quote.title')}>
      {[...ticket.quotes].reverse().map(quote => (
        <View key={quote.quoteId} className="quote" id={`quote-${quote.quoteId}`}>
          <QuoteLines quote={quote} />
          {answers && quote.state === 'offered' && (
            <View className="actions">
              <View className="actions__lead">
                <Button id="quote-accept" onPress={() => setAnswering({ quote, agree: true })}>
                  {words('quote.accept', { amount: yuan(quote.totalFen) })}
                </Button>
              </View>
              <View className="actions__more">
                <Button id="quote-decline" look="quiet" onPress={() => setAnswering({ quote, agree: false })}>
                  {words('quote.decline')}
                </Button>
              </View>
            </View>
          )}
        </View>
      ))}
      {answering && <AnswerSheet ticket={ticket} {...answering} onClose={() => setAnswering(null)} />}
    </Card>
  )
}

function QuoteLines({ quote }: { quote: QuoteRow }) {
  const words = useWords(ticketWords)
  const labourFen = quote.hourlyRate ? fenOf(exact(quote.hours).times(quote.hourlyRate)) : 0
  const total = quote.warranty ? words('quote.free') : yuan(quote.totalFen)
  const { answer } = quote
  return (
    <>
      <Row
        title={<Text className="quote__total">{total}</Text>}
        detail={[quote.byName, absolute(quote.at)].join(' · ')}
        end={<Tag tone={TONE[quote.state]}>{words(quote.warranty ? 'quote.warranty' : `quote.${quote.state}`)}</Tag>}
      />
      {quote.lines.map(line => (
        <Row
          key={line.materialId}
          title={line.name}
          detail={words('quote.line', { quantity: line.quantity, unit: line.unit, price: yuan(line.unitPriceFen) })}
          end={<Text className="figure">{yuan(line.amountFen)}</Text>}
        />
      ))}
      {labourFen > 0 && (
        <Row
          title={words('quote.labour')}
          detail={words('quote.hours', { hours: quote.hours, rate: quote.hourlyRate ?? '' })}
          end={<Text className="figure">{yuan(labourFen)}</Text>}
        />
      )}
      {quote.note && <Row title={quote.note} detail={words('quote.note')} />}
      {quote.state === 'offered' && <Row title={absolute(quote.expiresAt)} detail={words('quote.until')} />}
      {answer && <Row title={answer.reason || answer.byName} detail={absolute(answer.at)} />}
    </>
  )
}

interface AnswerProps {
  ticket: TicketView
  quote: QuoteRow
  agree: boolean
  onClose(): void
}
/** Agreeing costs money, so it is said once more how much; a no may say why. */
function AnswerSheet({ ticket, quote, agree, onClose }: AnswerProps) {
  const words = useWords(ticketWords)
  const [reason, setReason] = useState('')
  const accept = useCommand('ticket.acceptQuote')
  const decline = useCommand('ticket.declineQuote')
  const { busy, refusal } = agree ? accept : decline
  const send = async () => {
    const of = { ticketId: ticket.ticketId, quoteId: quote.quoteId }
    if (!(await (agree ? accept.run(of) : decline.run({ ...of, reason })))) return
    told(words(agree ? 'quote.agreed' : 'quote.refused'))
    onClose()
  }
  const amount = yuan(quote.totalFen)
  return (
    <Sheet title={words(agree ? 'quote.sure' : 'quote.why', { amount })} of={quote.quoteId} onClose={onClose}>
      {agree && <View className="note">{words('quote.sureWhat')}</View>}
      {!agree && (
        <Words id="quote-reason" hint={words('quote.whyHint')} value={reason} onChange={setReason} max={300} />
      )}
      <Refused refusal={refusal} />
      <Button id="quote-send" look={agree ? 'primary' : 'danger'} busy={busy} onPress={() => void send()}>
        {words(agree ? 'quote.accept' : 'quote.decline', { amount })}
      </Button>
    </Sheet>
  )
}
