import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { notVoidable } from '../../../shared/receipt/act'
import type { ReceiptRow } from '../../../shared/receipt/schema'
import { yuan } from '../app/amount'
import { serverTime } from '../app/call'
import { useCommand } from '../app/command'
import { go, told } from '../app/go'
import { usePerson } from '../app/person'
import { useRights } from '../app/rights'
import { paymentStaffWords } from '../payment/staff-words'
import { officePaymentUrl } from '../payment/where'
import { openFile } from '../platform/open-file'
import { Line } from '../ui/fields'
import { useWords } from '../ui/language'
import { Button, Card, LinkText } from '../ui/parts'
import { Refused } from '../ui/states'
import { Facts } from '../ui/Table'
import { absolute } from '../ui/time'
import { receiptStaffWords } from './staff-words'
import { receiptWords } from './words'

/** One receipt: its paper, and voiding it by two people on its own day. */
export function One({ receipt, onDone }: { receipt: ReceiptRow; onDone(): void }) {
  const { hat, language } = usePerson()
  const words = useWords(paymentStaffWords, receiptStaffWords, receiptWords)
  const may = useRights(hat?.estateId)
  const print = useCommand('receipt.print')
  const open = async () => {
    const printed = await print.run({ receiptId: receipt.receiptId, language })
    if (printed) await openFile(printed.url, 'pdf')
  }
  return (
    <Card title={receipt.number} id="receipt-card">
      <Facts
        facts={[
          [words('receipt.amount'), yuan(receipt.amountFen)],
          [words('receipt.settledAt'), absolute(receipt.settledAt)],
          [words('receipt.method'), words(`receipt.stamp.${receipt.method}`)],
          [words('receipt.state'), words(`receipt.state.${receipt.state}`)],
        ]}
      />
      <LinkText id="see-payment" onPress={() => go(officePaymentUrl(receipt.paymentId))}>
        {words('receipt.seePayment')}
      </LinkText>
      <Refused refusal={print.refusal} />
      {may('receipt.print') && (
        <Button id="print" look="quiet" busy={print.busy} onPress={() => void open()}>
          {words('receipt.pdf')}
        </Button>
      )}
      {receipt.asked
        ? may('receipt.approveVoid') && <DecideVoid receipt={receipt} onDone={onDone} />
        : may('receipt.requestVoid') && <AskVoid receipt={receipt} />}
    </Card>
  )
}

function AskVoid({ receipt }: { receipt: ReceiptRow }) {
  const { receiptId } = receipt
  const words = useWords(receiptStaffWords, receiptWords)
  const [reason, setReason] = useState('')
  const [payer, setPayer] = useState('')
  const { run, busy, refusal } = useCommand('receipt.requestVoid')
  const send = async () => {
    if (!(await run({ receiptId, reason: reason.trim(), ...(payer.trim() && { payer: payer.trim() }) }))) return
    told(words('receipt.voidSent'))
  }
  const not = notVoidable(receipt, serverTime())
  if (not === 'receipt.not_valid') return null
  if (not) return <Text className="hint">{words('receipt.voidClosed')}</Text>
  return (
    <View>
      <Text className="hint">{words('receipt.voidRule')}</Text>
      <Line id="void-reason" label={words('receipt.voidWhy')} max={200} value={reason} onChange={setReason} />
      <Line id="void-payer" label={words('receipt.voidPayer')} value={payer} onChange={setPayer} />
      <Refused refusal={refusal} />
      <Button id="void-ask" look="danger" busy={busy} disabled={!reason.trim()} onPress={() => void send()}>
        {words('receipt.askVoid')}
      </Button>
    </View>
  )
}

function DecideVoid({ receipt, onDone }: { receipt: ReceiptRow; onDone(): void }) {
  const words = useWords(receiptStaffWords)
  const approve = useCommand('receipt.approveVoid')
  const reject = useCommand('receipt.rejectVoid')
  const { receiptId } = receipt
  const decide = async (verb: typeof approve | typeof reject) => {
    if (!(await verb.run({ receiptId }))) return
    told(words('receipt.voidDone'))
    onDone()
  }
  const { byName = '', at = 0, reason = '' } = receipt.asked ?? {}
  return (
    <View>
      <View className="note">{words('receipt.voidAsked', { name: byName, at: absolute(at), reason })}</View>
      <Refused refusal={approve.refusal ?? reject.refusal} />
      <Button id="void-yes" look="danger" busy={approve.busy} onPress={() => void decide(approve)}>
        {words('receipt.voidYes')}
      </Button>
      <Button id="void-no" look="quiet" busy={reject.busy} onPress={() => void decide(reject)}>
        {words('receipt.voidNo')}
      </Button>
    </View>
  )
}
