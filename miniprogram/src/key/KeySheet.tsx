import { View } from '@tarojs/components'
import { useState } from 'react'
import { opensHome } from '../../../shared/key/act'
import type { KeyRow } from '../../../shared/key/schema'
import { useAsk } from '../app/ask'
import { serverTime } from '../app/call'
import { useCommand } from '../app/command'
import { told } from '../app/go'
import { usePerson } from '../app/person'
import { Field, Line, Words } from '../ui/fields'
import { useWords } from '../ui/language'
import { Button, Pills } from '../ui/parts'
import { SignaturePad } from '../ui/SignaturePad'
import { Refused, Sheet } from '../ui/states'
import { keyStaffWords } from './staff-words'
import { keyWords } from './words'

type Verb = 'lend' | 'handOver' | 'return' | 'lose'
interface Props {
  verb: Verb
  bunch: KeyRow & { authorisation: string | null }
  onClose(): void
}
const HOUR_MS = 3_600_000
const LOANS = { '2': 2, '8': 8, '24': 24, '72': 72 } as const

/** The question that goes with a verb; what changes hands is signed for. */
export function KeySheet(props: Props) {
  if (props.verb === 'lend') return <Lend {...props} />
  if (props.verb === 'lose') return <Lose {...props} />
  return <HandOrReturn {...props} verb={props.verb} />
}

function Lend({ bunch, onClose }: Props) {
  const { me, hat } = usePerson()
  const words = useWords(keyStaffWords, keyWords)
  const [toName, setTo] = useState('')
  const [purpose, setPurpose] = useState('')
  const [hours, setHours] = useState<keyof typeof LOANS>('8')
  const [witnessId, setWitness] = useState('')
  const [authorisation, setAuthorisation] = useState('')
  const { run, busy, refusal } = useCommand('key.lend', { fields: keyStaffWords })
  const home = opensHome(bunch)
  const staff = useAsk('people.staff', { estateId: hat?.estateId ?? '' }, { enabled: home && Boolean(hat) })
  return (
    <Sheet title={words('key.do.lend')} of={bunch.keyId} onClose={onClose}>
      <Line id="to-name" label={words('key.toName')} value={toName} onChange={setTo} />
      <Line
        id="purpose"
        label={words('key.purpose')}
        hint={words('key.purposeHint')}
        value={purpose}
        max={200}
        onChange={setPurpose}
      />
      <Field label={words('key.back')}>
        <Pills
          id="hours"
          choices={(Object.keys(LOANS) as (keyof typeof LOANS)[]).map(value => ({
            value,
            label: words('time.wholeHours', { n: value }),
          }))}
          value={hours}
          onChange={setHours}
        />
      </Field>
      {home && <View className="note">{words('key.twoPeople')}</View>}
      {home && !bunch.authorisation && (
        <Line
          id="authorisation"
          label={words('key.authorisation')}
          hint={words('key.authorisationHint')}
          value={authorisation}
          max={200}
          onChange={setAuthorisation}
        />
      )}
      {home && (
        <Field label={words('key.witness')}>
          <Pills
            id="witness"
            choices={(staff.data?.items ?? [])
              .filter(person => person.personId !== me?.personId)
              .map(person => ({ value: person.personId, label: person.name }))}
            value={witnessId}
            onChange={setWitness}
          />
        </Field>
      )}
      <Refused refusal={refusal} />
      <SignaturePad
        id="glass"
        busy={busy}
        disabled={!toName.trim() || !purpose.trim()}
        label={words('key.do.lend')}
        onSigned={async signature => {
          const dueAt = serverTime() + LOANS[hours] * HOUR_MS
          const more = { ...(witnessId && { witnessId }), ...(authorisation.trim() && { authorisation }) }
          if (!(await run({ keyId: bunch.keyId, toName, purpose, dueAt, signature, ...more }))) return
          told(words('key.state.lent'))
          onClose()
        }}
      />
    </Sheet>
  )
}

function HandOrReturn({ verb, bunch, onClose }: Props & { verb: 'handOver' | 'return' }) {
  const words = useWords(keyStaffWords, keyWords)
  const [toName, setTo] = useState(bunch.holderName)
  const [note, setNote] = useState('')
  const hand = useCommand('key.handOver')
  const back = useCommand('key.return')
  const giving = verb === 'handOver'
  return (
    <Sheet title={words(`key.do.${verb}`)} of={bunch.keyId} onClose={onClose}>
      {giving && <Line id="to-name" label={words('key.toName')} value={toName} onChange={setTo} />}
      <Line id="note" label={words('ask.note')} value={note} max={200} onChange={setNote} />
      <Refused refusal={hand.refusal ?? back.refusal} />
      <SignaturePad
        id="glass"
        busy={hand.busy || back.busy}
        disabled={giving && !toName.trim()}
        label={words(`key.do.${verb}`)}
        onSigned={async signature => {
          const said = { keyId: bunch.keyId, signature, ...(note.trim() && { note }) }
          if (!(await (giving ? hand.run({ ...said, toName }) : back.run(said)))) return
          told(words(giving ? 'key.state.handed_over' : 'key.state.in_custody'))
          onClose()
        }}
      />
    </Sheet>
  )
}

function Lose({ bunch, onClose }: Props) {
  const words = useWords(keyStaffWords)
  const [note, setNote] = useState('')
  const { run, busy, refusal } = useCommand('key.lose')
  const send = async () => {
    if (!(await run({ keyId: bunch.keyId, note }))) return
    told(words('key.lostTold'))
    onClose()
  }
  return (
    <Sheet title={words('key.do.lose')} of={bunch.keyId} onClose={onClose}>
      <View className="note">{words('key.loseMeans')}</View>
      <Words id="note" label={words('key.loseHow')} value={note} max={200} onChange={setNote} />
      <Refused refusal={refusal} />
      <Button id="lose-send" look="danger" busy={busy} disabled={!note.trim()} onPress={() => void send()}>
        {words('key.do.lose')}
      </Button>
    </Sheet>
  )
}
