import { useState } from 'react'
import { resultsOf } from '../../../shared/dunning/act'
import { HOWS, type How, type Result } from '../../../shared/dunning/schema'
import { useCommand } from '../app/command'
import { told } from '../app/go'
import { Field, Words } from '../ui/fields'
import { useWords } from '../ui/language'
import { Button, Pills } from '../ui/parts'
import { Refused, Sheet } from '../ui/states'
import { dunningStaffWords } from './staff-words'

/** A call, a visit or a letter, and what came of it. */
export function RecordSheet({ houseId, onClose }: { houseId: string; onClose(): void }) {
  const words = useWords(dunningStaffWords)
  const [how, setHow] = useState<How>('call')
  const [result, setResult] = useState<Result>('reached')
  const [note, setNote] = useState('')
  const { run, busy, refusal } = useCommand('dunning.record')
  const choose = (chosen: How) => {
    setHow(chosen)
    setResult(chosen === 'letter' ? 'delivered' : 'reached')
  }
  const send = async () => {
    if (!(await run({ houseId, how, result, note: note.trim() }))) return
    told(words('dun.done'))
    onClose()
  }
  return (
    <Sheet title={words('dun.record')} of={houseId} onClose={onClose}>
      <Field label={words('dun.how')}>
        <Pills
          id="how"
          choices={HOWS.map(value => ({ value, label: words(`dun.how.${value}`) }))}
          value={how}
          onChange={choose}
        />
      </Field>
      <Field label={words('dun.result')}>
        <Pills
          id="result"
          choices={resultsOf(how).map(value => ({ value, label: words(`dun.result.${value}`) }))}
          value={result}
          onChange={setResult}
        />
      </Field>
      <Words id="dun-note" label={words('dun.note')} value={note} max={500} onChange={setNote} />
      <Refused refusal={refusal} />
      <Button id="dun-record" busy={busy} onPress={() => void send()}>
        {words('dun.record')}
      </Button>
    </Sheet>
  )
}
