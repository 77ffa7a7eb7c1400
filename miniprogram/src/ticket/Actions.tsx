import { View } from '@tarojs/components'
import { useState } from 'react'
import type { TicketView } from '../../../shared/ticket/schema'
import { useCommand } from '../app/command'
import { told } from '../app/go'
import { useNoticeGrants } from '../notice/grants'
import { focusOn, useKeys } from '../platform/keys'
import { useWords } from '../ui/language'
import { Button } from '../ui/parts'
import { Refused } from '../ui/states'
import { AskSheet } from './AskSheet'
import { ticketFirstWords } from './first-words'
import { ANSWERED_BY, AT_ONCE, LOOK, type Verb, verbsOf } from './verbs'
import { ticketWords } from './words'

const ASKS: Record<string, Verb> = { a: 'assign', m: 'merge' }

/** What this person may do now: the first in full width, the rest beside each other. */
export function Actions({ ticket }: { ticket: TicketView }) {
  const [asking, setAsking] = useState<Verb | null>(null)
  const verbs = verbsOf(ticket.may)
  useKeys(key => {
    const verb = verbs.find(one => one === ASKS[key])
    if (verb) setAsking(verb)
    if (key === 'r') focusOn('say-text')
    return Boolean(verb) || key === 'r'
  })
  return (
    <View className="actions">
      {verbs.map((verb, index) => (
        <Action key={verb} verb={verb} ticket={ticket} lead={index === 0} onAsk={() => setAsking(verb)} />
      ))}
      {asking && <AskSheet verb={asking} ticket={ticket} onClose={() => setAsking(null)} />}
    </View>
  )
}

function Action({ verb, ticket, lead, onAsk }: { verb: Verb; ticket: TicketView; lead: boolean; onAsk(): void }) {
  const words = useWords(ticketFirstWords, ticketWords)
  const grants = useNoticeGrants()
  const { run, busy, refusal } = useCommand(`ticket.${verb}`, { fields: ticketWords })
  const press = async () => {
    grants(ANSWERED_BY[verb])
    if (!AT_ONCE.includes(verb)) return onAsk()
    const done = await run({ ticketId: ticket.ticketId } as Parameters<typeof run>[0])
    if (done) told(words(`done.${verb}`))
  }
  return (
    <View className={lead ? 'actions__lead' : 'actions__more'}>
      <Refused refusal={refusal} />
      <Button
        id={`do-${verb}`}
        look={lead ? LOOK[verb] : LOOK[verb] === 'danger' ? 'danger' : 'quiet'}
        busy={busy}
        onPress={() => void press()}
      >
        {words(`do.${verb}`)}
      </Button>
    </View>
  )
}
