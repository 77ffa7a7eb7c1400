import { View } from '@tarojs/components'
import { useState } from 'react'
import { useCommand } from '../app/command'
import { told } from '../app/go'
import { Words } from '../ui/fields'
import { useWords } from '../ui/language'
import { Button } from '../ui/parts'
import { Refused, Sheet } from '../ui/states'
import { billingStaffWords } from './staff-words'

/** Takes a single charge back, with a reason; what it does is said first. */
export function TakeBack({ billId }: { billId: string }) {
  const words = useWords(billingStaffWords)
  const [open, setOpen] = useState(false)
  const [reason, setReason] = useState('')
  const { run, busy, refusal } = useCommand('billing.reverseCharge', { fields: billingStaffWords })
  const send = async () => {
    const done = await run({ billId, reason: reason.trim() })
    if (!done) return
    told(words(done.waits ? 'charge.takeBackWaits' : 'charge.takenBack'))
    setOpen(false)
  }
  return (
    <>
      <Button id="take-back" look="quiet" onPress={() => setOpen(true)}>
        {words('charge.takeBack')}
      </Button>
      {open && (
        <Sheet title={words('charge.takeBack')} of={billId} onClose={() => setOpen(false)}>
          <View className="prose">{words('charge.takeBackSure')}</View>
          <Words id="take-back-why" label={words('charge.takeBackWhy')} value={reason} max={200} onChange={setReason} />
          <Refused refusal={refusal} />
          <Button id="take-back-send" look="danger" busy={busy} disabled={!reason.trim()} onPress={() => void send()}>
            {words('charge.takeBack')}
          </Button>
        </Sheet>
      )}
    </>
  )
}
