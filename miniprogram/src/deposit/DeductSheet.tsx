import { useState } from 'react'
import type { DepositView } from '../../../shared/deposit/contract'
import { useCommand } from '../app/command'
import { told } from '../app/go'
import { PhotoField } from '../file/PhotoField'
import { usePhotos } from '../file/photos'
import { Line, Words } from '../ui/fields'
import { useWords } from '../ui/language'
import { Button } from '../ui/parts'
import { Refused, Sheet } from '../ui/states'
import { typedFen } from './amount'
import { depositStaffWords } from './staff-words'

/** Kept back for damage: how much, why, and the photos that show it. */
export function DeductSheet({ deposit: { depositId }, onClose }: { deposit: DepositView; onClose(): void }) {
  const words = useWords(depositStaffWords)
  const [amount, setAmount] = useState('')
  const [reason, setReason] = useState('')
  const photos = usePhotos(9)
  const { run, busy, refusal } = useCommand('deposit.deduct')
  const amountFen = typedFen(amount)
  const send = async () => {
    if (!(await run({ depositId, amountFen, reason: reason.trim(), photos: photos.fileIds }))) return
    told(words('dep.deducted'))
    onClose()
  }
  return (
    <Sheet title={words('dep.deduct')} of={depositId} onClose={onClose}>
      <Line id="deduct-amount" label={words('dep.sum')} kind="digit" value={amount} onChange={setAmount} />
      <Words id="deduct-reason" label={words('dep.deductWhy')} value={reason} max={300} onChange={setReason} />
      <PhotoField label={words('dep.evidence')} photos={photos} refusal={refusal} />
      <Refused refusal={refusal} />
      <Button
        id="deduct-send"
        busy={busy}
        disabled={photos.waiting || photos.fileIds.length === 0 || !reason.trim() || amountFen <= 0}
        onPress={() => void send()}
      >
        {words('dep.deduct')}
      </Button>
    </Sheet>
  )
}
