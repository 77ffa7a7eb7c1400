import { View } from '@tarojs/components'
import { useState } from 'react'
import type { TicketView } from '../../../shared/ticket/schema'
import { PhotoField } from '../file/PhotoField'
import { VoiceField } from '../file/VoiceField'
import { canRecord } from '../platform/voice'
import { Field, Words } from '../ui/fields'
import { useWords } from '../ui/language'
import { Button, Pills } from '../ui/parts'
import { Refused } from '../ui/states'
import { Passages } from './Passages'
import { type How, type Saying, useSaying } from './use-talk'
import { ticketWords } from './words'

const TO = ['all', 'staff'] as const

interface Props {
  ticket: TicketView
  how: How
}
/** Where a message is written, and after it the next. On a ticket that is done, sending it opens the ticket again. */
export function SayForm(props: Props) {
  const [round, setRound] = useState(0)
  return <Form key={round} {...props} onSaid={() => setRound(round + 1)} />
}

function Form({ ticket, how, onSaid }: Props & { onSaid(): void }) {
  const words = useWords(ticketWords)
  const saying = useSaying(ticket, how, onSaid)
  const { draft, change, internal, busy, refusal, empty, waits, send } = saying
  const chooses = how === 'say' && ticket.may.includes('note')
  return (
    <View className={`say ${internal ? 'say--note' : ''}`} id="say">
      {chooses && (
        <Field>
          <Pills
            id="say-to"
            choices={TO.map(value => ({ value, label: words(`say.${value}`) }))}
            value={internal ? 'staff' : 'all'}
            onChange={to => change({ internal: to === 'staff' })}
          />
        </Field>
      )}
      <Words
        id="say-text"
        label={words(how === 'reopen' ? 'say.again' : internal ? 'say.noteLabel' : 'say.label')}
        hint={words(internal ? 'say.noteHint' : chooses ? 'say.hintStaff' : 'say.hint')}
        value={draft.text}
        onChange={text => change({ text })}
      />
      <Passages
        ticket={ticket}
        onCite={said => change({ text: [draft.text.trim(), said].filter(Boolean).join('\n') })}
      />
      <Beside saying={saying} />
      <Refused refusal={refusal} />
      <Button id="say-send" busy={busy} disabled={empty || waits} onPress={() => void send()}>
        {words(waits ? 'say.waits' : how === 'reopen' ? 'say.reopen' : internal ? 'say.sendNote' : 'say.send')}
      </Button>
    </View>
  )
}

/** Photos and a voice note: a button each, until there is something to show. */
function Beside({ saying: { photos, voice, refusal } }: { saying: Saying }) {
  const words = useWords(ticketWords)
  const [speaks, setSpeaks] = useState(false)
  const pictures = photos.photos.length > 0 || photos.denied
  const sound = speaks || voice.note
  return (
    <>
      {(!pictures || (!sound && canRecord)) && (
        <View className="say__more">
          {!pictures && (
            <Button id="say-photo" look="quiet" icon="camera" small onPress={() => void photos.add()}>
              {words('say.photo')}
            </Button>
          )}
          {!sound && canRecord && (
            <Button id="say-voice" look="quiet" icon="mic" small onPress={() => setSpeaks(true)}>
              {words('say.voice')}
            </Button>
          )}
        </View>
      )}
      {pictures && <PhotoField label={words('say.photo')} photos={photos} refusal={refusal} />}
      {sound && <VoiceField voice={voice} />}
    </>
  )
}
