import { View } from '@tarojs/components'
import { useState } from 'react'
import type { TaskView } from '../../../shared/task/contract'
import { useCommand } from '../app/command'
import { useDraft } from '../app/draft'
import { told } from '../app/go'
import { PhotoField } from '../file/PhotoField'
import { type StoredPhoto, usePhotos } from '../file/photos'
import { Field, Words } from '../ui/fields'
import { useWords } from '../ui/language'
import { Button, Card } from '../ui/parts'
import { Several } from '../ui/Several'
import { Refused } from '../ui/states'
import { taskStaffWords } from './staff-words'

/** Each tick by itself: two taps on a slow phone are two ticks. */
type Typed = { note: string; photos: StoredPhoto[] } & { [tick: `tick${number}`]: boolean }
/** Ticks, a word and photos: kept on the device until they are sent. */
export function DoneForm({ task: { taskId, checklist, photosNeeded } }: { task: TaskView }) {
  const words = useWords(taskStaffWords)
  const { draft, change, discard } = useDraft(`task.${taskId}`, { note: '', photos: [] } as Typed)
  const [sent, setSent] = useState(false)
  const photos = usePhotos(9, draft.photos, stored => change({ photos: stored }))
  const { run, busy, refusal } = useCommand('task.done', { firstId: draft.requestId, fields: taskStaffWords })
  const ticks = checklist.flatMap((_, at) => (draft[`tick${at}`] ? [at] : []))
  const open = ticks.length < checklist.length || (photosNeeded && photos.fileIds.length === 0)
  const send = async () => {
    const said = { ticks, note: draft.note.trim(), photos: photos.fileIds }
    if (!(await run({ taskId, ...said }))) return
    photos.free()
    discard()
    setSent(true)
    told(words('task.doneSaid'))
  }
  return (
    <Card>
      <View className="card__pad">
        {checklist.length > 0 && (
          <Field label={words('task.ticks')}>
            <Several
              id="tick"
              choices={checklist.map((label, at) => ({ value: String(at), label }))}
              values={ticks.map(String)}
              onChange={values =>
                change(Object.fromEntries(checklist.map((_, at) => [`tick${at}`, values.includes(String(at))])))
              }
            />
          </Field>
        )}
        <Words id="done-note" label={words('task.note')} value={draft.note} onChange={note => change({ note })} />
        <PhotoField
          label={words(photosNeeded ? 'task.photosNeeded' : 'task.photos')}
          photos={photos}
          refusal={refusal}
        />
        <Refused refusal={refusal} />
        <Button id="done-send" busy={busy} disabled={open || photos.waiting || sent} onPress={() => void send()}>
          {words('task.done')}
        </Button>
      </View>
    </Card>
  )
}
