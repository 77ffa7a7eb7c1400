import { View } from '@tarojs/components'
import { useState } from 'react'
import type { DepositView } from '../../../shared/deposit/contract'
import { PAY_WAYS, type PayWay } from '../../../shared/deposit/schema'
import { yuan } from '../app/amount'
import { useCommand } from '../app/command'
import { told } from '../app/go'
import { Field, Line } from '../ui/fields'
import { useWords } from '../ui/language'
import { Button, Card, Pills } from '../ui/parts'
import { Refused } from '../ui/states'
import { depositStaffWords } from './staff-words'
import { depositWords } from './words'

/** The treasurer pays: the way it came where WeChat can, else in cash out of the safe or by transfer. */
export function PayForm({ deposit }: { deposit: DepositView }) {
  const words = useWords(depositWords, depositStaffWords)
  const { depositId, backFen, asked, paid } = deposit
  const byWechat = asked?.byWechat && backFen > 0 && paid?.refund !== 'closed'
  const [way, setWay] = useState<PayWay>(byWechat ? 'wechat' : 'bank')
  const [reference, setReference] = useState('')
  const { run, busy, refusal } = useCommand('deposit.pay')
  const pay = async () => {
    if (await run({ depositId, way, reference: reference.trim() })) told(words('dep.paidOut'))
  }
  return (
    <Card title={words('dep.payOut')} id="pay-out">
      <View className="card__pad">
        <Field label={words('dep.way')}>
          <Pills
            id="way"
            choices={PAY_WAYS.filter(one => byWechat || one !== 'wechat').map(value => ({
              value,
              label: words(`dep.way.${value}`),
            }))}
            value={way}
            onChange={setWay}
          />
        </Field>
        {way === 'bank' && (
          <Line id="pay-reference" label={words('dep.reference')} max={60} value={reference} onChange={setReference} />
        )}
        <Refused refusal={refusal} />
        <Button id="pay-send" busy={busy} disabled={way === 'bank' && !reference.trim()} onPress={() => void pay()}>
          {`${words('dep.payOut')} ${yuan(backFen)}`}
        </Button>
      </View>
    </Card>
  )
}
