import { Text } from '@tarojs/components'
import { useState } from 'react'
import type { BillRow } from '../../../shared/billing/schema'
import { yuan } from '../app/amount'
import { tariffWords } from '../tariff/words'
import { Line } from '../ui/fields'
import { useWords } from '../ui/language'
import { Button } from '../ui/parts'
import { Sheet } from '../ui/states'
import { fenTyped } from './amount'
import { freeOf } from './PayBar'
import { paymentWords } from './words'

interface Props {
  bill: BillRow
  /** null: the whole bill. */
  onSet(amountFen: number | null): void
  onClose(): void
}
/** How much of one bill is paid now, where the estate takes parts. */
export function PartSheet({ bill, onSet, onClose }: Props) {
  const words = useWords(paymentWords, tariffWords)
  const [typed, setTyped] = useState('')
  const fen = fenTyped(typed)
  const most = freeOf(bill)
  const set = (amountFen: number | null) => {
    onSet(amountFen)
    onClose()
  }
  return (
    <Sheet title={`${words(`item.${bill.item}`)} ${bill.period}`} onClose={onClose}>
      <Line id="part-yuan" label={words('pay.partAmount')} kind="digit" value={typed} max={11} onChange={setTyped} />
      {typed.trim() && !fen && <Text className="hint">{words('pay.amountWrong')}</Text>}
      <Button id="part-set" disabled={!fen || fen > most} onPress={() => set(fen)}>
        {words('pay.partSet')}
      </Button>
      <Button id="part-whole" look="plain" onPress={() => set(null)}>
        {words('pay.partWhole', { amount: yuan(most) })}
      </Button>
    </Sheet>
  )
}
