import { View } from '@tarojs/components'
import { useState } from 'react'
import { useCommand } from '../app/command'
import { told } from '../app/go'
import { Words } from '../ui/fields'
import { useWords } from '../ui/language'
import { Button } from '../ui/parts'
import { Refused, Sheet } from '../ui/states'
import { depositStaffWords } from './staff-words'

/** Asked for by mistake: with the reason, its bill is taken back. */
export function WithdrawSheet({ depositId, onClose }: { depositId: string; onClose(): void }) {
  const words = useWords(depositStaffWords)
  const [reason, setReason] = useState('')
  const { run, busy, refusal } = useCommand('deposit.withdraw')
  const send = async () => {
    if (!(await run({ depositId, reason: reason.trim() }))) return
    told(words('dep.withdrew'))
    onClose()
  }
  return (
    <Sheet title={words('dep.withdraw')} of={depositId} onClose={onClose}>
      <View className="hint">{words('dep.withdrawHint')}</View>
      <Words id="withdraw-reason" label={words('dep.why')} value={reason} max={200} onChange={setReason} />
      <Refused refusal={refusal} />
      <Button id="withdraw-send" look="danger" busy={busy} disabled={!reason.trim()} onPress={() => void send()}>
        {words('dep.withdraw')}
      </Button>
    </Sheet>
  )
}
