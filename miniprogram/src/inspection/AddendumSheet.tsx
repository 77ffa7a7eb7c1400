import { useCommand } from '../app/command'
import { useDraft } from '../app/draft'
import { told } from '../app/go'
import { PhotoField } from '../file/PhotoField'
import { type StoredPhoto, usePhotos } from '../file/photos'
import { fileWords } from '../file/words'
import { Words } from '../ui/fields'
import { useWords } from '../ui/language'
import { Button } from '../ui/parts'
import { Refused, Sheet } from '../ui/states'
import { inspectionWords } from './words'

interface Props {
  inspectionId: string
  onClose(): void
  onAdded?: (() => void) | undefined
}
/** What is said after the seal: beside the form, never in it. */
export function AddendumSheet({ inspectionId, onClose, onAdded }: Props) {
  const words = useWords(fileWords, inspectionWords)
  const { draft, change, discard } = useDraft(`addendum.${inspectionId}`, { text: '', photos: [] as StoredPhoto[] })
  const photos = usePhotos(9, draft.photos, stored => change({ photos: stored }))
  const { run, busy, refusal } = useCommand('inspection.addendum', {
    firstId: draft.requestId,
    fields: inspectionWords,
  })
  const send = async () => {
    if (!(await run({ inspectionId, text: draft.text, photos: photos.fileIds }))) return
    discard()
    photos.free()
    told(words('form.added'))
    onAdded?.()
    onClose()
  }
  return (
    <Sheet title={words('form.addendum')} onClose={onClose}>
      <Words id="addendum-text" value={draft.text} onChange={text => change({ text })} />
      <PhotoField label={words('report.photos')} photos={photos} refusal={refusal} />
      <Refused refusal={refusal} />
      <Button
        id="addendum-send"
        busy={busy}
        disabled={photos.waiting || !draft.text.trim()}
        onPress={() => void send()}
      >
        {words('act.send')}
      </Button>
    </Sheet>
  )
}
