import { useState } from 'react'
import { startOf } from '../../../shared/calendar/day'
import type { SentDefect } from '../../../shared/defect/batch-schema'
import { useCommand } from '../app/command'
import { PhotoField } from '../file/PhotoField'
import { usePhotos } from '../file/photos'
import { DayLine, Toggle, Words } from '../ui/fields'
import { useWords } from '../ui/language'
import { Button } from '../ui/parts'
import { Refused, Sheet } from '../ui/states'
import { defectWords } from './words'

/** Work begins in the morning of the day that was named. */
const MORNING_MS = 9 * 3_600_000
const MOST_PHOTOS = 6

/** What a contractor says to one defect: a day, that it is done, a note, photos. */
export function AnswerSheet({ defect, onClose, onDone }: { defect: SentDefect; onClose(): void; onDone(): void }) {
  const words = useWords(defectWords)
  const { run, busy, refusal } = useCommand('defect.answer')
  const photos = usePhotos(MOST_PHOTOS)
  const [on, setOn] = useState('')
  const [done, setDone] = useState(false)
  const [note, setNote] = useState('')
  const mayFix = defect.state === 'scheduled'
  const mayDate = ['sent_to_developer', 'accepted', 'scheduled'].includes(defect.state)
  const send = async () => {
    const answered = await run({
      defectId: defect.defectId,
      ...(on && !done && { scheduledAt: startOf(on) + MORNING_MS }),
      ...(done && { done }),
      ...(note.trim() && { note: note.trim() }),
      photos: photos.fileIds,
    })
    if (answered) onDone()
  }
  return (
    <Sheet title={`${defect.room} · ${defect.what}`} of={defect.defectId} onClose={onClose}>
      {mayDate && !done && <DayLine id="date" label={words('sent.date')} value={on} onChange={setOn} />}
      {mayFix && <Toggle id="done" label={words('sent.done')} value={done} onChange={setDone} />}
      <Words
        id="note"
        label={words('sent.note')}
        hint={words('sent.noteHint')}
        value={note}
        max={500}
        onChange={setNote}
      />
      <PhotoField label={words('sent.photos')} photos={photos} refusal={refusal} />
      <Refused refusal={refusal} />
      <Button id="answer-send" busy={busy || photos.waiting} onPress={() => void send()}>
        {words('sent.send')}
      </Button>
    </Sheet>
  )
}
