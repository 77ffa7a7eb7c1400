import { View } from '@tarojs/components'
import { useState } from 'react'
import type { HandOverRow } from '../../../shared/duty/contract'
import { useCommand } from '../app/command'
import { told } from '../app/go'
import { Field, Words } from '../ui/fields'
import { useWords } from '../ui/language'
import { Button, Card, LinkText, Row } from '../ui/parts'
import { SignaturePad } from '../ui/SignaturePad'
import { Refused, Sheet } from '../ui/states'
import { absolute } from '../ui/time'
import { Handed } from './Handed'
import { dutyStaffWords } from './staff-words'

/** Read through, then signed for with the own hand, or sent back with a reason. */
export function TakeCard({ row }: { row: HandOverRow }) {
  const words = useWords(dutyStaffWords)
  const [declining, setDeclining] = useState(false)
  const { handOverId, giver, givenAt, tickets } = row
  const { run, busy, refusal } = useCommand('duty.accept')
  return (
    <Card id={`take-${handOverId}`}>
      <Row
        icon="pen"
        title={words('hov.from', { name: giver.name, at: absolute(givenAt) })}
        detail={words('hov.count', { n: tickets.length })}
      />
      <Handed row={row} />
      <View className="prose">
        <Field label={words('hov.sign')}>
          <SignaturePad
            id="take-glass"
            busy={busy}
            label={words('hov.take')}
            onSigned={async signature => {
              if (await run({ handOverId, signature })) told(words('hov.taken'))
            }}
          />
        </Field>
        <Refused refusal={refusal} />
        <LinkText id={`decline-${handOverId}`} onPress={() => setDeclining(true)}>
          {words('hov.decline')}
        </LinkText>
      </View>
      {declining && <DeclineSheet handOverId={handOverId} onClose={() => setDeclining(false)} />}
    </Card>
  )
}

function DeclineSheet({ handOverId, onClose }: { handOverId: string; onClose(): void }) {
  const words = useWords(dutyStaffWords)
  const [reason, setReason] = useState('')
  const { run, busy, refusal } = useCommand('duty.decline')
  const send = async () => {
    if (!(await run({ handOverId, reason: reason.trim() }))) return
    told(words('hov.declined'))
    onClose()
  }
  return (
    <Sheet title={words('hov.decline')} of={handOverId} onClose={onClose}>
      <Words id="decline-reason" label={words('hov.reason')} value={reason} max={200} onChange={setReason} />
      <Refused refusal={refusal} />
      <Button id="decline-send" busy={busy} disabled={!reason.trim()} onPress={() => void send()}>
        {words('hov.decline')}
      </Button>
    </Sheet>
  )
}
