import { useState } from 'react'
import type { May } from '../../../shared/complaint/views'
import { useCommand } from '../app/command'
import { told } from '../app/go'
import { Field, Words } from '../ui/fields'
import { useWords } from '../ui/language'
import { Button, Pills } from '../ui/parts'
import { Refused, Sheet } from '../ui/states'
import { complaintStaffWords } from './staff-words'

type Said = Exclude<May, 'reply' | 'note' | 'judge' | 'about' | 'appeal'>
const OUTCOMES = ['stands', 'falls'] as const
/** A step that needs nothing but words; whoever lets something happen may leave them out. */
export function SayWhy({ verb, ticketId, onClose }: { verb: Said; ticketId: string; onClose(): void }) {
  const words = useWords(complaintStaffWords)
  const [note, setNote] = useState('')
  const [outcome, setOutcome] = useState<(typeof OUTCOMES)[number]>('stands')
  const approve = useCommand('complaint.approve')
  const reject = useCommand('complaint.reject')
  const askTime = useCommand('complaint.askTime')
  const settle = useCommand('complaint.settle')
  const said = note.trim()
  const what = verb.endsWith('.time') ? 'time' : 'validity'
  const busy = [approve, reject, askTime, settle].some(one => one.busy)
  const refusal = [approve, reject, askTime, settle].find(one => one.refusal)?.refusal ?? null
  const run = () => {
    if (verb === 'askTime') return askTime.run({ ticketId, reason: said })
    if (verb === 'settle') return settle.run({ ticketId, stands: outcome === 'stands', note: said })
    return verb.startsWith('approve')
      ? approve.run({ ticketId, what, note: said })
      : reject.run({ ticketId, what, note: said })
  }
  const send = async () => {
    if (!(await run())) return
    told(words('complaint.done'))
    onClose()
  }
  return (
    <Sheet title={words(`complaint.do.${verb}`)} of={ticketId} onClose={onClose}>
      {verb === 'settle' && (
        <Field>
          <Pills
            id="settle"
            choices={[
              { value: 'stands', label: words('complaint.settleStands') },
              { value: 'falls', label: words('complaint.settleFalls') },
            ]}
            value={outcome}
            onChange={setOutcome}
          />
        </Field>
      )}
      <Words
        id="word-why"
        label={words(verb === 'askTime' ? 'complaint.timeWhy' : 'complaint.wordWhy')}
        value={note}
        max={300}
        onChange={setNote}
      />
      <Refused refusal={refusal} />
      <Button
        id="complaint-send"
        look={verb.startsWith('reject') ? 'danger' : 'primary'}
        busy={busy}
        disabled={!said && !verb.startsWith('approve')}
        onPress={() => void send()}
      >
        {words(`complaint.do.${verb}`)}
      </Button>
    </Sheet>
  )
}
