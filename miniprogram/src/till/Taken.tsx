import { Text, View } from '@tarojs/components'
import { useEffect } from 'react'
import type { Output } from '../../../shared/contracts'
import { yuan } from '../app/amount'
import { useAsk } from '../app/ask'
import { useCommand } from '../app/command'
import { usePerson } from '../app/person'
import { focusOn } from '../platform/keys'
import { openFile } from '../platform/open-file'
import { useWords } from '../ui/language'
import { Button, Card, Icon } from '../ui/parts'
import { Refused } from '../ui/states'
import { tillWords } from './words'

interface Props {
  taken: Output<'payment.take'>
  onNext(again: boolean): void
}
/** It is in the drawer: what goes back, the receipt as soon as it has its number, and the next in the queue. */
export function Taken({ taken: { paymentId, totalFen, changeFen }, onNext }: Props) {
  const { language } = usePerson()
  const words = useWords(tillWords)
  const print = useCommand('receipt.print')
  const status = useAsk('payment.takeStatus', { paymentId }, { live: true, pace: [700, 5_000] })
  const receipt = status.data?.receipt ?? null
  const numbered = receipt !== null
  // The next key prints.
  useEffect(() => focusOn(numbered ? 'print-receipt' : 'take-next'), [numbered])
  const open = async () => {
    const printed = receipt && (await print.run({ receiptId: receipt.receiptId, language }))
    if (printed) await openFile(printed.url, 'pdf')
  }
  return (
    <Card id="taken">
      <View className="card-form">
        <View className="take__done">
          <Icon name="check" />
          <Text className="due__amount">{words('take.received', { amount: yuan(totalFen) })}</Text>
          {changeFen > 0 && <Text className="take__back">{words('take.doneChange', { amount: yuan(changeFen) })}</Text>}
          <Text className="due__label" id="receipt-number">
            {receipt ? words('take.receipt', { number: receipt.number }) : words('take.numbering')}
          </Text>
        </View>
        <Refused refusal={print.refusal} />
        <Button id="print-receipt" busy={print.busy} disabled={!numbered} icon="list" onPress={() => void open()}>
          {words('take.print')}
        </Button>
        <Button id="take-next" look="quiet" onPress={() => onNext(false)}>
          {words('take.next')}
        </Button>
        <Button id="take-again" look="plain" onPress={() => onNext(true)}>
          {words('take.again')}
        </Button>
      </View>
    </Card>
  )
}
