import { View } from '@tarojs/components'
import { useState } from 'react'
import { useCommand } from '../app/command'
import { told } from '../app/go'
import { Line } from '../ui/fields'
import { useWords } from '../ui/language'
import { Button } from '../ui/parts'
import { Refused, Sheet } from '../ui/states'
import type { StepSheetProps } from './sheet-props'
import { moveinWords } from './words'

/** The form's readings become baselines; without any, somebody says why. */
export function MetersSheet({ moveIn, onClose }: StepSheetProps) {
  const words = useWords(moveinWords)
  const [note, setNote] = useState('')
  const { run, busy, refusal } = useCommand('movein.readMeters')
  const send = async () => {
    if (!(await run({ moveInId: moveIn.moveInId, ...(note.trim() && { note }) }))) return
    told(words('movein.metered'))
    onClose()
  }
  return (
    <Sheet title={words('movein.step.meters')} onClose={onClose}>
      <View className="note">{words('movein.metersNote')}</View>
      <Line id="note" label={words('movein.metersWhy')} max={200} value={note} onChange={setNote} />
      <Refused refusal={refusal} />
      <Button id="meters-send" busy={busy} onPress={() => void send()}>
        {words('movein.do.meters')}
      </Button>
    </Sheet>
  )
}

export function ArchiveSheet({ moveIn, onClose }: StepSheetProps) {
  const words = useWords(moveinWords)
  const [note, setNote] = useState('')
  const { run, busy, refusal } = useCommand('movein.archive')
  const send = async () => {
    if (!(await run({ moveInId: moveIn.moveInId, note: note.trim() }))) return
    told(words('movein.archived'))
    onClose()
  }
  return (
    <Sheet title={words('movein.step.archive')} onClose={onClose}>
      <Line id="note" label={words('movein.archiveNote')} max={200} value={note} onChange={setNote} />
      <Refused refusal={refusal} />
      <Button id="archive-send" busy={busy} onPress={() => void send()}>
        {words('movein.do.archive')}
      </Button>
    </Sheet>
  )
}
