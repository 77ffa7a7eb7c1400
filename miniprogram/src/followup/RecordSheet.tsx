import { View } from '@tarojs/components'
import { useState } from 'react'
import type { FollowUpRow } from '../../../shared/followup/contract'
import {
  METHODS,
  type Method,
  NEXT_ACTIONS,
  type NextAction,
  RESULTS,
  type Result,
} from '../../../shared/followup/schema'
import { useCommand } from '../app/command'
import { told } from '../app/go'
import { Field, Stars, Words } from '../ui/fields'
import { useWords } from '../ui/language'
import { Button, Pills } from '../ui/parts'
import { Refused, Sheet } from '../ui/states'
import { followupStaffWords } from './staff-words'

/** What was said, and what follows from it. */
export function RecordSheet({ row, onClose }: { row: FollowUpRow; onClose(): void }) {
  const words = useWords(followupStaffWords)
  const { followUpId, ticketId, attempts } = row
  const [method, setMethod] = useState<Method>('phone')
  const [result, setResult] = useState<Result>('reached')
  const [stars, setStars] = useState(0)
  const [remarks, setRemarks] = useState('')
  const [next, setNext] = useState<NextAction>('none')
  const { run, busy, refusal } = useCommand('followup.record')
  const reached = result === 'reached'
  const nextAction = reached ? next : 'none'
  const send = async () => {
    const said = { method, result, rating: reached && stars > 0 ? stars : null, remarks: remarks.trim(), nextAction }
    if (!(await run({ followUpId, ...said }))) return
    told(words('followup.done'))
    onClose()
  }
  return (
    <Sheet title={words('followup.what')} of={followUpId} onClose={onClose}>
      <Field label={words('followup.method')}>
        <Pills
          id="method"
          choices={METHODS.map(value => ({ value, label: words(`followup.method.${value}`) }))}
          value={method}
          onChange={setMethod}
        />
      </Field>
      <Field label={words('followup.result')}>
        <Pills
          id="result"
          choices={RESULTS.map(value => ({ value, label: words(`followup.result.${value}`) }))}
          value={result}
          onChange={setResult}
        />
      </Field>
      {!reached && <View className="note">{words('followup.tries', { n: attempts.length + 1 })}</View>}
      {reached && (
        <Field label={words('followup.rating')}>
          <Stars value={stars} onChange={setStars} label={n => words('followup.star', { n })} />
        </Field>
      )}
      <Words id="remarks" label={words('followup.remarks')} value={remarks} max={500} onChange={setRemarks} />
      {reached && ticketId && (
        <Field label={words('followup.next')}>
          <Pills
            id="next"
            choices={NEXT_ACTIONS.map(value => ({ value, label: words(`followup.next.${value}`) }))}
            value={next}
            onChange={setNext}
          />
        </Field>
      )}
      <Refused refusal={refusal} />
      <Button id="record-send" busy={busy} disabled={reached && stars === 0} onPress={() => void send()}>
        {words('followup.record')}
      </Button>
    </Sheet>
  )
}
