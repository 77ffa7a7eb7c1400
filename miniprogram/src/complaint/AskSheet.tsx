import { useState } from 'react'
import { DECISIONS, type Decision, WAYS, type Way } from '../../../shared/complaint/schema'
import type { May } from '../../../shared/complaint/views'
import { useCommand } from '../app/command'
import { told } from '../app/go'
import { PhotoField } from '../file/PhotoField'
import { usePhotos } from '../file/photos'
import { fileWords } from '../file/words'
import { Field, Toggle, Words } from '../ui/fields'
import { useWords } from '../ui/language'
import { Button, Pills } from '../ui/parts'
import { Refused, Sheet } from '../ui/states'
import { AboutSheet } from './AboutSheet'
import { AppealSheet } from './AppealSheet'
import { SayWhy } from './SayWhy'
import { complaintStaffWords } from './staff-words'
import { complaintWords } from './words'

interface Props {
  ticketId: string
  onClose(): void
}
/** The question that goes with a step. */
export function AskSheet({ verb, ...rest }: Props & { verb: May }) {
  if (verb === 'reply') return <ReplySheet {...rest} />
  if (verb === 'note') return <NoteSheet {...rest} />
  if (verb === 'judge') return <JudgeSheet {...rest} />
  if (verb === 'about') return <AboutSheet {...rest} />
  if (verb === 'appeal') return <AppealSheet {...rest} />
  return <SayWhy verb={verb} {...rest} />
}

function ReplySheet({ ticketId, onClose }: Props) {
  const words = useWords(complaintStaffWords, complaintWords)
  const [how, setHow] = useState<Way>('phone')
  const [text, setText] = useState('')
  const [outcome, setOutcome] = useState(false)
  const { run, busy, refusal } = useCommand('complaint.reply')
  const send = async () => {
    if (!(await run({ ticketId, text: text.trim(), how, outcome }))) return
    told(words('complaint.done'))
    onClose()
  }
  return (
    <Sheet title={words('complaint.do.reply')} of={ticketId} onClose={onClose}>
      <Field label={words('complaint.replyHow')}>
        <Pills
          id="reply-how"
          choices={WAYS.map(value => ({ value, label: words(`complaint.how.${value}`) }))}
          value={how}
          onChange={setHow}
        />
      </Field>
      <Words
        id="reply-text"
        label={words('complaint.replyText')}
        hint={words('complaint.replyHint')}
        value={text}
        onChange={setText}
      />
      <Toggle id="reply-outcome" label={words('complaint.replyOutcome')} value={outcome} onChange={setOutcome} />
      <Refused refusal={refusal} />
      <Button id="complaint-send" busy={busy} disabled={!text.trim()} onPress={() => void send()}>
        {words('complaint.do.reply')}
      </Button>
    </Sheet>
  )
}

function NoteSheet({ ticketId, onClose }: Props) {
  const words = useWords(complaintStaffWords, fileWords)
  const [text, setText] = useState('')
  const photos = usePhotos(9)
  const { run, busy, refusal } = useCommand('complaint.note')
  const send = async () => {
    if (!(await run({ ticketId, text: text.trim(), photos: photos.fileIds }))) return
    photos.free()
    told(words('complaint.done'))
    onClose()
  }
  return (
    <Sheet title={words('complaint.do.note')} of={ticketId} onClose={onClose}>
      <Words id="note-text" label={words('complaint.noteText')} value={text} onChange={setText} />
      <PhotoField label={words('complaint.photos')} photos={photos} refusal={refusal} />
      <Refused refusal={refusal} />
      <Button id="complaint-send" busy={busy} disabled={!text.trim() || photos.waiting} onPress={() => void send()}>
        {words('complaint.do.note')}
      </Button>
    </Sheet>
  )
}

function JudgeSheet({ ticketId, onClose }: Props) {
  const words = useWords(complaintStaffWords, complaintWords, fileWords)
  const [decision, setDecision] = useState<Decision>('VALID')
  const [reason, setReason] = useState('')
  const photos = usePhotos(9)
  const { run, busy, refusal } = useCommand('complaint.judge')
  const send = async () => {
    if (!(await run({ ticketId, decision, reason: reason.trim(), evidence: photos.fileIds }))) return
    photos.free()
    told(words('complaint.done'))
    onClose()
  }
  return (
    <Sheet title={words('complaint.do.judge')} of={ticketId} onClose={onClose}>
      <Field label={words('complaint.judgeWhat')} hint={words('complaint.judgeHint')}>
        <Pills
          id="judge"
          choices={DECISIONS.map(value => ({ value, label: words(`complaint.decision.${value}`) }))}
          value={decision}
          onChange={setDecision}
        />
      </Field>
      <Words id="judge-reason" label={words('complaint.judgeWhy')} value={reason} max={300} onChange={setReason} />
      <PhotoField label={words('complaint.evidence')} photos={photos} refusal={refusal} />
      <Refused refusal={refusal} />
      <Button id="complaint-send" busy={busy} disabled={!reason.trim() || photos.waiting} onPress={() => void send()}>
        {words('complaint.do.judge')}
      </Button>
    </Sheet>
  )
}
