import { useState } from 'react'
import { useCommand } from '../app/command'
import { told } from '../app/go'
import { Words } from '../ui/fields'
import { useWords } from '../ui/language'
import { Button } from '../ui/parts'
import { Refused, Sheet } from '../ui/states'
import { complaintWords } from './words'

/** Why the decision is not right, once. */
export function AppealSheet({ ticketId, onClose }: { ticketId: string; onClose(): void }) {
  const words = useWords(complaintWords)
  const [reason, setReason] = useState('')
  const { run, busy, refusal } = useCommand('complaint.appeal')
  const send = async () => {
    if (!(await run({ ticketId, reason: reason.trim() }))) return
    told(words('complaint.done.appeal'))
    onClose()
  }
  return (
    <Sheet title={words('complaint.appeal')} of={ticketId} onClose={onClose}>
      <Words
        id="appeal-reason"
        label={words('complaint.appealWhy')}
        hint={words('complaint.appealHint')}
        value={reason}
        max={500}
        onChange={setReason}
      />
      <Refused refusal={refusal} />
      <Button id="appeal-send" busy={busy} disabled={!reason.trim()} onPress={() => void send()}>
        {words('complaint.appeal')}
      </Button>
    </Sheet>
  )
}
