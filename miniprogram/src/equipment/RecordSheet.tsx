import { today } from '../../../shared/calendar/day'
import type { EquipmentView } from '../../../shared/equipment/contract'
import { ruleOf } from '../../../shared/equipment/duties'
import type { DutyName } from '../../../shared/equipment/schema'
import { useCommand } from '../app/command'
import { useDraft } from '../app/draft'
import { told } from '../app/go'
import { PhotoField } from '../file/PhotoField'
import { type StoredPhoto, usePhotos } from '../file/photos'
import { DayLine, Field, Line, Words } from '../ui/fields'
import { useWords } from '../ui/language'
import { Button, Pills } from '../ui/parts'
import { Refused, Sheet } from '../ui/states'
import { equipmentStaffWords } from './staff-words'

const RESULTS = ['passed', 'failed'] as const
interface Props {
  equipment: EquipmentView
  duty: DutyName
  onClose(): void
}
/** What was done of a duty, or found. Kept on the device until it is sent. */
export function RecordSheet({ equipment: { equipmentId, kind }, duty, onClose }: Props) {
  const words = useWords(equipmentStaffWords)
  const { draft, change, discard } = useDraft(`equipment.record.${equipmentId}.${duty}`, {
    ...{
      on: today(Date.now()),
      result: 'passed' as (typeof RESULTS)[number],
      certificate: '',
      validUntil: '',
      note: '',
    },
    photos: [] as StoredPhoto[],
  })
  const photos = usePhotos(9, draft.photos, stored => change({ photos: stored }))
  const { run, busy, refusal } = useCommand('equipment.record', {
    firstId: draft.requestId,
    fields: equipmentStaffWords,
  })
  const { on, result, certificate, validUntil, note } = draft
  const passed = result === 'passed'
  const certified = passed && ruleOf(kind, duty)?.certified === true
  const send = async () => {
    const said = { on, passed, note: note.trim(), photos: photos.fileIds }
    const proof = certified ? { certificate, ...(validUntil && { validUntil }) } : {}
    if (!(await run({ equipmentId, duty, ...said, ...proof }))) return
    photos.free()
    discard()
    told(words('eq.recorded'))
    onClose()
  }
  return (
    <Sheet title={words('eq.recordOf', { duty: words(`eq.duty.${duty}`) })} of={duty} onClose={onClose}>
      <DayLine id="record-on" label={words('eq.on')} value={on} onChange={day => change({ on: day })} />
      <Field label={words('eq.result')} {...(!passed && { hint: words('eq.failedWhy') })}>
        <Pills
          id="result"
          choices={RESULTS.map(value => ({ value, label: words(`eq.${value}`) }))}
          value={result}
          onChange={to => change({ result: to })}
        />
      </Field>
      {certified && (
        <>
          <Line
            id="certificate"
            label={words('eq.certificateNo')}
            value={certificate}
            max={60}
            onChange={text => change({ certificate: text })}
          />
          <DayLine
            id="valid-until"
            label={words('eq.validUntil')}
            value={validUntil}
            onChange={day => change({ validUntil: day })}
          />
        </>
      )}
      <Words
        id="record-note"
        label={words('eq.note')}
        value={note}
        max={500}
        onChange={text => change({ note: text })}
      />
      <PhotoField label={words('eq.photos')} photos={photos} refusal={refusal} />
      <Refused refusal={refusal} />
      <Button
        id="record-send"
        busy={busy}
        disabled={photos.waiting || (certified && !certificate.trim())}
        onPress={() => void send()}
      >
        {words('eq.record')}
      </Button>
    </Sheet>
  )
}
