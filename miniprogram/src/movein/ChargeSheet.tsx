import { View } from '@tarojs/components'
import { useState } from 'react'
import { yuan } from '../app/amount'
import { useAsk } from '../app/ask'
import { useCommand } from '../app/command'
import { told } from '../app/go'
import { usePerson } from '../app/person'
import { Toggle } from '../ui/fields'
import { useWords } from '../ui/language'
import { Button } from '../ui/parts'
import { ErrorState, Refused, Sheet, Skeleton } from '../ui/states'
import type { StepSheetProps } from './sheet-props'
import { moveinWords } from './words'

/** Which lines of the estate's handover list this house takes; amounts stand there, never here. */
export function ChargeSheet({ moveIn, onClose }: StepSheetProps) {
  const { language } = usePerson()
  const words = useWords(moveinWords)
  const settings = useAsk('movein.settings', { estateId: moveIn.estateId })
  const [off, setOff] = useState<string[]>([])
  const { run, busy, refusal } = useCommand('movein.charge')
  const lines = settings.data?.charges
  const send = async () => {
    const chargeIds = (lines ?? []).map(line => line.chargeId).filter(chargeId => !off.includes(chargeId))
    if (!(await run({ moveInId: moveIn.moveInId, chargeIds }))) return
    told(words('movein.charged'))
    onClose()
  }
  return (
    <Sheet title={words('movein.step.charges')} onClose={onClose}>
      {!lines &&
        (settings.error ? <ErrorState error={settings.error} onRetry={() => void settings.refetch()} /> : <Skeleton />)}
      {lines?.length === 0 && <View className="note">{words('movein.chargesNone')}</View>}
      {lines?.map(line => (
        <Toggle
          key={line.chargeId}
          id={`charge-${line.chargeId}`}
          label={`${line[language]} · ${
            line.kind === 'deposit'
              ? `${yuan(line.amountFen)} ${words('movein.deposit')}`
              : words('movein.fee', { quantity: line.quantity })
          }`}
          value={!off.includes(line.chargeId)}
          onChange={on => setOff(on ? off.filter(one => one !== line.chargeId) : [...off, line.chargeId])}
        />
      ))}
      <Refused refusal={refusal} />
      <Button id="charge-send" busy={busy} disabled={!lines} onPress={() => void send()}>
        {words('movein.chargesSend')}
      </Button>
    </Sheet>
  )
}
