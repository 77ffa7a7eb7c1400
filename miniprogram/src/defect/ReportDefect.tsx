import Taro from '@tarojs/taro'
import { SEVERITIES, type Severity, WARRANTIES, type Warranty } from '../../../shared/defect/schema'
import { useCommand } from '../app/command'
import { useDraft } from '../app/draft'
import { told } from '../app/go'
import { usePerson } from '../app/person'
import { PlaceField } from '../estate/PlaceField'
import { PhotoField } from '../file/PhotoField'
import { type StoredPhoto, usePhotos } from '../file/photos'
import { fileWords } from '../file/words'
import { ticketWords } from '../ticket/words'
import { Field, Line, Words } from '../ui/fields'
import { useWords } from '../ui/language'
import { Page } from '../ui/Page'
import { Button, Pills } from '../ui/parts'
import { Refused } from '../ui/states'
import { defectWords } from './words'
import './defect.scss'

const BLANK = {
  houseId: '',
  room: '',
  what: '',
  note: '',
  severity: 'minor' as Severity,
  warranty: 'fit_out' as Warranty,
  photos: [] as StoredPhoto[],
}

/** A defect that shows later, while the developer still answers for it. */
export function ReportDefect() {
  const { hat } = usePerson()
  const words = useWords(defectWords, fileWords, ticketWords)
  const { draft, change, discard } = useDraft('defect', BLANK)
  const photos = usePhotos(9, draft.photos, stored => change({ photos: stored }))
  const { run, busy, refusal } = useCommand('defect.report', { firstId: draft.requestId, fields: defectWords })
  const send = async () => {
    const { houseId, room, what, note, severity, warranty } = draft
    const done = await run({ houseId, room, what, note, severity, warranty, photos: photos.fileIds })
    if (!done) return
    discard()
    photos.free()
    told(words('report.sent'))
    void Taro.redirectTo({ url: `/packages/owner/defect/index?defectId=${done.defectId}` })
  }
  return (
    <Page
      id="defect-report"
      title={words('defect.report')}
      size="form"
      bar={
        <>
          <Refused refusal={refusal} />
          <Button id="send" busy={busy} disabled={photos.waiting} onPress={() => void send()}>
            {photos.waiting ? words('report.waitPhotos') : words('act.send')}
          </Button>
        </>
      }
    >
      <PlaceField estateId={hat?.estateId} housesOnly value={draft.houseId} onChange={houseId => change({ houseId })} />
      <Line
        id="room"
        label={words('field.room')}
        hint={words('defect.roomHint')}
        value={draft.room}
        onChange={room => change({ room })}
      />
      <Line
        id="what"
        label={words('field.what')}
        hint={words('defect.whatHint')}
        value={draft.what}
        max={100}
        onChange={what => change({ what })}
      />
      <Field label={words('defect.warranty')}>
        <Pills
          id="warranty"
          choices={WARRANTIES.map(value => ({ value, label: words(`warranty.${value}`) }))}
          value={draft.warranty}
          onChange={warranty => change({ warranty })}
        />
      </Field>
      <Field label={words('defect.severity')}>
        <Pills
          id="severity"
          choices={SEVERITIES.map(value => ({ value, label: words(`severity.${value}`) }))}
          value={draft.severity}
          onChange={severity => change({ severity })}
        />
      </Field>
      <Words id="note" label={words('report.words')} value={draft.note} max={500} onChange={note => change({ note })} />
      <PhotoField label={words('report.photos')} photos={photos} refusal={refusal} />
    </Page>
  )
}
