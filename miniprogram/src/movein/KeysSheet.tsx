import { View } from '@tarojs/components'
import { useState } from 'react'
import { useWhole } from '../app/ask'
import { useCommand } from '../app/command'
import { told } from '../app/go'
import { itemsSaid } from '../key/tones'
import { keyWords } from '../key/words'
import { Line, Toggle } from '../ui/fields'
import { useWords } from '../ui/language'
import { SignaturePad } from '../ui/SignaturePad'
import { Refused, Sheet } from '../ui/states'
import type { StepSheetProps } from './sheet-props'
import { moveinWords } from './words'

/** The bunches of the house that are in the cabinet; whoever receives them signs. */
export function KeysSheet({ moveIn, onClose }: StepSheetProps) {
  const words = useWords(keyWords, moveinWords)
  const keys = useWhole('key.list', { houseId: moveIn.houseId, state: 'in_custody' })
  const [off, setOff] = useState<string[]>([])
  const here = moveIn.signatories.find(one => one.presence === 'present')
  const [toName, setTo] = useState(here?.name ?? moveIn.ownerNames[0] ?? '')
  const { run, busy, refusal } = useCommand('movein.handKeys')
  const keyIds = (keys.rows ?? []).map(bunch => bunch.keyId).filter(keyId => !off.includes(keyId))
  return (
    <Sheet title={words('movein.step.keys')} onClose={onClose}>
      {keys.rows?.length === 0 && <View className="note">{words('movein.keysNone')}</View>}
      {keys.rows?.map(bunch => (
        <Toggle
          key={bunch.keyId}
          id={`key-${bunch.number}`}
          label={`${bunch.number} · ${itemsSaid(bunch.items, words)}`}
          value={!off.includes(bunch.keyId)}
          onChange={on => setOff(on ? off.filter(one => one !== bunch.keyId) : [...off, bunch.keyId])}
        />
      ))}
      <Line id="to-name" label={words('movein.toName')} value={toName} onChange={setTo} />
      <Refused refusal={refusal} />
      <SignaturePad
        id="glass"
        busy={busy}
        disabled={keyIds.length === 0 || !toName.trim()}
        label={words('movein.do.keys')}
        onSigned={async signature => {
          if (!(await run({ moveInId: moveIn.moveInId, keyIds, toName, signature }))) return
          told(words('movein.handed'))
          onClose()
        }}
      />
    </Sheet>
  )
}
