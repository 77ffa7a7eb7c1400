import { View } from '@tarojs/components'
import type { DepositView } from '../../../shared/deposit/contract'
import { useCommand } from '../app/command'
import { useDraft } from '../app/draft'
import { told } from '../app/go'
import { PhotoField } from '../file/PhotoField'
import { type StoredPhoto, usePhotos } from '../file/photos'
import { Line, Toggle, Words } from '../ui/fields'
import { useWords } from '../ui/language'
import { Button } from '../ui/parts'
import { Refused, Sheet } from '../ui/states'
import { depositWords } from './words'

/** Asked back, by whoever it belongs to or by the desk for them; kept on the device until it is sent. */
export function RequestSheet({ deposit, onClose }: { deposit: DepositView; onClose(): void }) {
  const words = useWords(depositWords)
  const { depositId } = deposit
  const { draft, change, discard } = useDraft(`deposit.${depositId}`, {
    ...{ reason: '', payeeName: '', payeeAccount: '', hasReceipt: true, declaration: '' },
    attorney: [] as StoredPhoto[],
  })
  const photos = usePhotos(9, draft.attorney, attorney => change({ attorney }))
  const { run, busy, refusal } = useCommand('deposit.requestRefund', { firstId: draft.requestId })
  const { reason, payeeName, payeeAccount, hasReceipt, declaration } = draft
  const missing = !reason.trim() || !payeeName.trim() || (!hasReceipt && !declaration.trim())
  const send = async () => {
    const said = { reason: reason.trim(), payeeName: payeeName.trim(), payeeAccount: payeeAccount.trim() }
    const papers = { hasReceipt, declaration: declaration.trim(), attorney: photos.fileIds }
    if (!(await run({ depositId, ...said, ...papers }))) return
    photos.free()
    discard()
    told(words('dep.sent'))
    onClose()
  }
  return (
    <Sheet title={words('dep.ask')} of={depositId} onClose={onClose}>
      <View className="hint">{words('dep.askHint')}</View>
      <Line
        id="dep-reason"
        label={words('dep.reason')}
        hint={words('dep.reasonHint')}
        max={200}
        value={reason}
        onChange={value => change({ reason: value })}
      />
      <Line
        id="dep-payee"
        label={words('dep.payee')}
        hint={words('dep.payeeHint')}
        value={payeeName}
        onChange={value => change({ payeeName: value })}
      />
      <Line
        id="dep-account"
        label={words('dep.account')}
        hint={words('dep.accountHint')}
        max={60}
        value={payeeAccount}
        onChange={value => change({ payeeAccount: value })}
      />
      <Toggle
        id="dep-has-receipt"
        label={words('dep.hasReceipt')}
        value={hasReceipt}
        onChange={value => change({ hasReceipt: value })}
      />
      {!hasReceipt && (
        <Words
          id="dep-declaration"
          label={words('dep.declaration')}
          hint={words('dep.declarationHint')}
          max={500}
          value={declaration}
          onChange={value => change({ declaration: value })}
        />
      )}
      <PhotoField label={words('dep.attorney')} photos={photos} refusal={refusal} />
      <Refused refusal={refusal} />
      <Button id="dep-send" busy={busy} disabled={missing || photos.waiting} onPress={() => void send()}>
        {words('dep.send')}
      </Button>
    </Sheet>
  )
}
