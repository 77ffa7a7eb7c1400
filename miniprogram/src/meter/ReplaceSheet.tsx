import { useState } from 'react'
import { today } from '../../../shared/calendar/day'
import type { MeterRow } from '../../../shared/meter/views'
import { serverTime } from '../app/call'
import { useCommand } from '../app/command'
import { told } from '../app/go'
import { PhotoField } from '../file/PhotoField'
import { usePhotos } from '../file/photos'
import { Field, Line } from '../ui/fields'
import { useWords } from '../ui/language'
import { Button } from '../ui/parts'
import { Refused, Sheet } from '../ui/states'
import { asInput, isWhole, type Typed } from './number'
import { Shown } from './Shown'
import { meterStaffWords } from './staff-words'
import { meterWords } from './words'

/** A new device behind the same meter: what the old one ended on, and what the new one begins with. */
export function ReplaceSheet({ meter, onClose }: { meter: MeterRow; onClose(): void }) {
  const words = useWords(meterStaffWords, meterWords)
  const [old, setOld] = useState<Typed>({})
  const [fresh, setFresh] = useState<Typed>({})
  const [newCode, setNewCode] = useState('')
  const [multiplier, setMultiplier] = useState(meter.multiplier)
  const photos = usePhotos(1)
  const [reason, setReason] = useState('')
  const { run, busy, refusal } = useCommand('meter.replace', { fields: meterWords })
  const [doubted, setDoubted] = useState(false)
  if (refusal?.code === 'meter.implausible' && !doubted) setDoubted(true)
  const [photo = ''] = photos.fileIds
  const save = async () => {
    const ended = asInput(meter, old)
    const began = asInput(meter, fresh)
    const of = { oldFinal: ended.value, oldDials: ended.dials, newStart: began.value, newDials: began.dials }
    const readOn = today(serverTime())
    const { meterId, digits } = meter
    const why = doubted && reason.trim() ? { reason } : {}
    if (!(await run({ meterId, ...of, newCode, multiplier, digits, readOn, photo, ...why }))) return
    told(words('meter.replaced'))
    onClose()
  }
  return (
    <Sheet title={words('meter.replace')} of={meter.meterId} onClose={onClose}>
      <Field label={words('meter.oldFinal', { code: meter.code })}>
        <Shown id="old" meter={meter} typed={old} onChange={setOld} />
      </Field>
      <Line id="new-code" label={words('meter.newCode')} max={24} value={newCode} onChange={setNewCode} />
      <Field label={words('meter.newStart')}>
        <Shown id="new" meter={meter} typed={fresh} onChange={setFresh} />
      </Field>
      <Line
        id="new-multiplier"
        label={words('why.multiplier')}
        kind="digit"
        value={multiplier}
        onChange={setMultiplier}
      />
      <PhotoField label={words('ownMeter.photo')} photos={photos} refusal={refusal} />
      {doubted && (
        <Line id="replace-reason" label={words('checks.acceptWhy')} max={100} value={reason} onChange={setReason} />
      )}
      <Refused refusal={refusal} />
      <Button
        id="replace-send"
        busy={busy}
        disabled={!photo || !newCode || !isWhole(meter, old) || !isWhole(meter, fresh)}
        onPress={() => void save()}
      >
        {words('meter.replace')}
      </Button>
    </Sheet>
  )
}
