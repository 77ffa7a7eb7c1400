import { useState } from 'react'
import type { MeterRow, ReadingView } from '../../../shared/meter/views'
import { useCommand } from '../app/command'
import { told } from '../app/go'
import { tariffWords } from '../tariff/words'
import { Field, Line } from '../ui/fields'
import { useWords } from '../ui/language'
import { Button } from '../ui/parts'
import { Refused, Sheet } from '../ui/states'
import { asInput, isWhole, type Typed, writeReading } from './number'
import { Shown } from './Shown'
import { meterStaffWords } from './staff-words'
import { meterWords } from './words'

/** The last reading put right: before billing it just counts, afterwards it is a line of the next bill. */
export function CorrectSheet({ meter, reading, onClose }: { meter: MeterRow; reading: ReadingView; onClose(): void }) {
  const words = useWords(meterStaffWords, meterWords, tariffWords)
  const [typed, setTyped] = useState<Typed>({})
  const [reason, setReason] = useState('')
  const { run, busy, refusal, forget } = useCommand('meter.correct', { fields: meterWords })
  const { meterId, last } = meter
  const doubtful = refusal?.code === 'meter.implausible'
  const save = async () => {
    const of = { meterId, readingId: reading.readingId, ...asInput(meter, typed), reason, confirmed: doubtful }
    const done = await run(of)
    if (!done) return
    told(words('meter.corrected', { n: done.quantity }))
    onClose()
  }
  return (
    <Sheet title={words('meter.correct')} of={meter.meterId} onClose={onClose}>
      <Field hint={words('meter.correctHow')}>
        {words('meter.last', { value: last ? writeReading(last, words) : reading.value, day: reading.readOn })}
      </Field>
      <Shown
        id="right"
        meter={meter}
        typed={typed}
        onChange={next => {
          forget()
          setTyped(next)
        }}
      />
      <Line id="correct-reason" label={words('meter.reason')} max={100} value={reason} onChange={setReason} />
      <Refused refusal={refusal} />
      <Button
        id="correct-send"
        busy={busy}
        disabled={!reason.trim() || !isWhole(meter, typed)}
        onPress={() => void save()}
      >
        {words(doubtful ? 'meter.confirm' : 'meter.correct')}
      </Button>
    </Sheet>
  )
}
