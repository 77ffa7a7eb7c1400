import { View } from '@tarojs/components'
import { useState } from 'react'
import { type HandedKey, type HandedTicket, MOST_HANDED } from '../../../shared/duty/schema'
import { useCommand } from '../app/command'
import { useDraft } from '../app/draft'
import { told } from '../app/go'
import { Field, Words } from '../ui/fields'
import { useWords } from '../ui/language'
import { Card, Pills } from '../ui/parts'
import { Several } from '../ui/Several'
import { SignaturePad } from '../ui/SignaturePad'
import { Refused } from '../ui/states'
import { useKeyLine, useTicketLine } from './Handed'
import { dutyStaffWords } from './staff-words'

interface Props {
  estateId: string
  tickets: HandedTicket[]
  keys: HandedKey[]
  takers: { personId: string; name: string; on: boolean }[]
  /** Whom the last one waits for. */
  offered: string | null
}
const BLANK = { left: [] as string[], takerId: '', notes: '' }
/** All that is in hand goes over unless it is left out; who leaves signs first. Kept on the device until it is signed. */
export function GiveForm(props: Props) {
  const [round, setRound] = useState(0)
  return <Form key={round} {...props} onGiven={() => setRound(round + 1)} />
}

function Form({ estateId, tickets, keys, takers, offered, onGiven }: Props & { onGiven(): void }) {
  const words = useWords(dutyStaffWords)
  const ticketLine = useTicketLine()
  const keyLine = useKeyLine()
  const { draft, change, discard } = useDraft('handover', BLANK)
  const { left, takerId, notes } = draft
  const { run, busy, refusal } = useCommand('duty.handOver', { firstId: draft.requestId })
  const ids = tickets.map(one => one.ticketId)
  const going = ids.filter(one => !left.includes(one)).slice(0, MOST_HANDED)
  const nothing = going.length + keys.length === 0 && !notes.trim()
  if (takers.length === 0) return <View className="note">{words('hov.nobody')}</View>
  return (
    <Card id="leaving">
      <View className="card__pad">
        {offered && <View className="note">{words('hov.offered', { name: offered })}</View>}
        <Field label={words('hov.tickets')}>
          {tickets.length === 0 && <View className="hint">{words('hov.noTickets')}</View>}
          <Several
            id="going"
            choices={tickets.map(one => ({ value: one.ticketId, label: ticketLine(one) }))}
            values={going}
            onChange={stay => change({ left: ids.filter(one => !stay.includes(one)) })}
          />
        </Field>
        {keys.length > 0 && (
          <Field label={words('hov.keys')}>
            {keys.map(one => (
              <View key={one.keyId}>{keyLine(one)}</View>
            ))}
          </Field>
        )}
        <Words
          id="give-notes"
          label={words('hov.notes')}
          hint={words('hov.notesHint')}
          value={notes}
          onChange={text => change({ notes: text })}
        />
        <Field label={words('hov.to')}>
          <Pills
            id="taker"
            choices={takers.map(({ personId, name, on }) => ({
              value: personId,
              label: on ? words('hov.onDuty', { name }) : name,
            }))}
            value={takerId}
            onChange={to => change({ takerId: to })}
          />
        </Field>
        <Refused refusal={refusal} />
        <Field label={words('hov.sign')}>
          <SignaturePad
            id="give-glass"
            busy={busy}
            disabled={!takerId || nothing}
            label={words('hov.give')}
            onSigned={async signature => {
              const sent = { estateId, takerId, ticketIds: going, notes: notes.trim(), signature }
              if (!(await run(sent))) return
              discard()
              onGiven()
              told(words('hov.given'))
            }}
          />
        </Field>
      </View>
    </Card>
  )
}
