import { useState } from 'react'
import { type BillRow, WAIVER_KINDS, type WaiverKind } from '../../../shared/billing/schema'
import { exact, fenOf, writeYuan } from '../../../shared/money/decimal'
import { yuan } from '../app/amount'
import { useCommand } from '../app/command'
import { told } from '../app/go'
import { billingWords } from '../billing/words'
import { PhotoField } from '../file/PhotoField'
import { usePhotos } from '../file/photos'
import { fileWords } from '../file/words'
import { tariffWords } from '../tariff/words'
import { Field, Line, Words } from '../ui/fields'
import { useWords } from '../ui/language'
import { Button, Pills } from '../ui/parts'
import { Refused, Sheet } from '../ui/states'
import { waiverWords } from './words'

interface Props {
  houseId: string
  bills: readonly BillRow[]
  onClose(): void
}
/** Asks to let something go, with reason and evidence; three persons decide. */
export function WaiveSheet({ houseId, bills, onClose }: Props) {
  const words = useWords(billingWords, fileWords, tariffWords, waiverWords)
  const [kind, setKind] = useState<WaiverKind>('DISCOUNT')
  const [billId, setBillId] = useState<string | null>(null)
  const [amount, setAmount] = useState('')
  const [reason, setReason] = useState('')
  const photos = usePhotos(9)
  const { run, busy, refusal } = useCommand('waiver.request', { fields: waiverWords })
  const penalty = kind === 'PENALTY_WAIVER'
  const choices = bills.filter(bill => !penalty || bill.penaltyFen > 0 || bill.item === 'LATE_PENALTY')
  const amountFen = /^\d{1,8}(\.\d{1,2})?$/.test(amount.trim()) ? fenOf(exact(amount.trim())) : 0
  const choose = (chosen: string) => {
    setBillId(chosen)
    const bill = bills.find(one => one.billId === chosen)
    if (bill && !amount) setAmount(writeYuan(penalty && bill.penaltyFen ? bill.penaltyFen : bill.outstandingFen))
  }
  const send = async () => {
    const about = billId && choices.some(bill => bill.billId === billId) ? { billId } : {}
    const asked = { houseId, kind, amountFen, reason: reason.trim(), evidence: photos.fileIds, ...about }
    if (!(await run(asked))) return
    told(words('waiver.sent'))
    onClose()
  }
  return (
    <Sheet title={words('waiver.ask')} onClose={onClose}>
      <Field label={words('waiver.what')}>
        <Pills
          id="waive-kind"
          choices={WAIVER_KINDS.map(value => ({ value, label: words(`waiver.kind.${value}`) }))}
          value={kind}
          onChange={setKind}
        />
      </Field>
      {choices.length > 0 && (
        <Field label={words(kind === 'SERVICE_CREDIT' ? 'waiver.billOptional' : 'waiver.bill')}>
          <Pills
            id="waive-bill"
            choices={choices.map(bill => ({
              value: bill.billId,
              label: `${words(`item.${bill.item}`)} ${bill.period} ${yuan(bill.outstandingFen)}`,
            }))}
            value={billId}
            onChange={choose}
          />
        </Field>
      )}
      <Line id="waive-amount" label={words('waiver.amount')} kind="digit" value={amount} onChange={setAmount} />
      <Words id="waive-reason" label={words('waiver.reason')} value={reason} max={300} onChange={setReason} />
      <PhotoField label={words('waiver.evidence')} photos={photos} refusal={refusal} />
      <Refused refusal={refusal} />
      <Button
        id="waive-send"
        busy={busy}
        disabled={photos.waiting || !photos.fileIds.length || !reason.trim() || amountFen <= 0}
        onPress={() => void send()}
      >
        {photos.waiting ? words('report.waitPhotos') : words('waiver.send')}
      </Button>
    </Sheet>
  )
}
