import { View } from '@tarojs/components'
import type { DepositView } from '../../../shared/deposit/contract'
import { yuan } from '../app/amount'
import { useCommand } from '../app/command'
import { told } from '../app/go'
import { useWords } from '../ui/language'
import { Card } from '../ui/parts'
import { SignaturePad } from '../ui/SignaturePad'
import { Refused } from '../ui/states'
import { depositWords } from './words'

/** Whoever has the money signs for it. `lead`: what is said above the glass. */
export function SignCard({ deposit, lead }: { deposit: DepositView; lead?: string }) {
  const words = useWords(depositWords)
  const { depositId, paid, backFen } = deposit
  const { run, busy, refusal } = useCommand('deposit.sign')
  if (!paid) return null
  if (paid.refund === 'closed') return <View className="note">{words('dep.failed')}</View>
  if (paid.refund !== null && paid.refund !== 'success')
    return <View className="note note--brand">{words('dep.onTheWay')}</View>
  return (
    <Card title={words('dep.sign')} id="sign-card">
      <View className="card__pad">
        <View className="hint">{lead ?? words('dep.signHint', { amount: yuan(backFen) })}</View>
        <SignaturePad
          id="deposit-glass"
          busy={busy}
          label={words('dep.sign')}
          onSigned={async signature => {
            if (await run({ depositId, signature })) told(words('dep.signed'))
          }}
        />
        <Refused refusal={refusal} />
      </View>
    </Card>
  )
}
