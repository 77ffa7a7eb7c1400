import { View } from '@tarojs/components'
import { useState } from 'react'
import type { PaymentView } from '../../../shared/payment/schema'
import { useCommand } from '../app/command'
import { useRights } from '../app/rights'
import { Line } from '../ui/fields'
import { useWords } from '../ui/language'
import { Button, Icon } from '../ui/parts'
import { Refused } from '../ui/states'
import { paymentWords } from './words'

/** A payment that reconciliation has stopped: why, and for the manager the way on. */
export function Frozen({ payment, office }: { payment: PaymentView; office?: boolean }) {
  const words = useWords(paymentWords)
  const [note, setNote] = useState('')
  const { run, busy, refusal } = useCommand('payment.unfreeze')
  const why = payment.frozen ? words(`recon.kind.${payment.frozen}`) : ''
  const mayFree = useRights(payment.estateId)('payment.unfreeze') && office
  return (
    <View className="section" id="frozen">
      <View className="note">
        <Icon name="alert" />
        {office ? words('pay.frozen', { why }) : words('pay.frozenOwner')}
      </View>
      {mayFree && (
        <View className="card card--pad">
          <Line id="free-note" label={words('pay.unfreezeNote')} max={200} value={note} onChange={setNote} />
          <Refused refusal={refusal} />
          <Button
            id="free"
            look="quiet"
            busy={busy}
            disabled={!note.trim()}
            onPress={() => void run({ paymentId: payment.paymentId, note: note.trim() })}
          >
            {words('pay.unfreeze')}
          </Button>
        </View>
      )}
    </View>
  )
}
