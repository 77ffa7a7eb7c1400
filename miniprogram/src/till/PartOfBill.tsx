import { useState } from 'react'
import type { BillRow } from '../../../shared/billing/schema'
import { yuan } from '../app/amount'
import { fenTyped } from '../payment/amount'
import { paymentWords } from '../payment/words'
import { tariffWords } from '../tariff/words'
import { Line } from '../ui/fields'
import { useWords } from '../ui/language'
import { Button } from '../ui/parts'
import { Sheet } from '../ui/states'

interface Props {
  bill: BillRow
  /** null: the whole bill. */
  onSet(amountFen: number | null): void
  onClose(): void
}
/** At the desk what people bring is taken, also where phones pay bills as a whole. */
export function PartOfBill({ bill, onSet, onClose }: Props) {
  const words = useWords(paymentWords, tariffWords)
  const [typed, setTyped] = useState('')
  const fen = fenTyped(typed)
  const set = (amountFen: number | null) => {
    onSet(amountFen)
    onClose()
  }
  return (
    <Sheet title={`${words(`item.${bill.item}`)} ${bill.period}`} onClose={onClose}>
      <Line id="part-yuan" label={words('pay.partAmount')} kind="digit" value={typed} max={11} onChange={setTyped} />
      <Button id="part-set" disabled={!fen || fen >= bill.outstandingFen} onPress={() => set(fen)}>
        {words('pay.partSet')}
      </Button>
      <Button id="part-whole" look="plain" onPress={() => set(null)}>
        {words('pay.partWhole', { amount: yuan(bill.outstandingFen) })}
      </Button>
    </Sheet>
  )
}
