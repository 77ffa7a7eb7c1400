import { Text, View } from '@tarojs/components'
import { useEffect, useState } from 'react'
import type { Input } from '../../../shared/contracts'
import { type ReceiptView, stands } from '../../../shared/receipt/schema'
import { yuan } from '../app/amount'
import { useAsk } from '../app/ask'
import { useCommand } from '../app/command'
import { usePerson } from '../app/person'
import { invoiceWords } from '../invoice/words'
import { openFile } from '../platform/open-file'
import { useWords } from '../ui/language'
import { Button, Card, Tag } from '../ui/parts'
import { ErrorState, Refused, Skeleton } from '../ui/states'
import { Facts } from '../ui/Table'
import { absolute } from '../ui/time'
import { receiptWords } from './words'
import './receipt.scss'

/** The receipts of a payment, reversals too; asks again until the numberer has dealt them all. */
export function Receipts({ asked, total }: { asked: Input<'receipt.get'>; total: string }) {
  const words = useWords(receiptWords)
  const [live, setLive] = useState(true)
  const { data, error, refetch } = useAsk('receipt.get', asked, { live })
  const numbering = data?.numbering ?? true
  useEffect(() => setLive(numbering), [numbering])
  if (!data) return error ? <ErrorState error={error} onRetry={() => void refetch()} /> : <Skeleton rows={1} />
  return (
    <Card title={words('receipt.title')} id="receipts">
      {data.items.map(receipt => (
        <Receipt key={receipt.receiptId} receipt={receipt} />
      ))}
      {data.numbering && (
        <View className="note note--brand" id="numbering">
          {total} · {words('receipt.numbering')}
        </View>
      )}
    </Card>
  )
}

function Receipt({ receipt }: { receipt: ReceiptView }) {
  const { language } = usePerson()
  const words = useWords(invoiceWords, receiptWords)
  const print = useCommand('receipt.print')
  const [paper, setPaper] = useState<{ code: string; missing: string[] } | null>(null)
  const valid = stands(receipt.state)
  const open = async () => {
    const printed = await print.run({ receiptId: receipt.receiptId, language })
    if (!printed) return
    setPaper(printed)
    await openFile(printed.url, 'pdf')
  }
  return (
    <View className="receipt" id={`receipt-${receipt.receiptId}`}>
      <View className="receipt__head">
        <View>
          <Text className="receipt__number">{receipt.number}</Text>
          <Text className="due__label">
            {receipt.kind === 'reversal'
              ? words('receipt.reverses', { number: receipt.reverses ?? '' })
              : absolute(receipt.settledAt)}
          </Text>
        </View>
        {receipt.kind === 'reversal' ? (
          <Tag tone="red">{words('receipt.reversal')}</Tag>
        ) : (
          <Text className={`receipt__stamp ${valid ? '' : 'receipt__stamp--gone'}`}>
            {words(valid ? `receipt.stamp.${receipt.method}` : `receipt.state.${receipt.state}`)}
          </Text>
        )}
      </View>
      <Facts
        facts={[
          [words('receipt.amount'), yuan(receipt.amountFen)],
          [words('receipt.capitals'), receipt.capitals],
          [words('receipt.payer'), receipt.payer],
          [words('receipt.houses'), receipt.houses.join('、')],
          valid && receipt.reversedFen !== 0
            ? [words('receipt.state.partly_reversed'), yuan(-receipt.reversedFen)]
            : null,
          receipt.voided ? [words('receipt.voidWhy'), receipt.voided.reason] : null,
        ]}
      />
      <Refused refusal={print.refusal} />
      <Button id={`print-${receipt.receiptId}`} look="quiet" icon="list" busy={print.busy} onPress={() => void open()}>
        {words('receipt.pdf')}
      </Button>
      {paper && (
        <Text className="hint" id="verify-code">
          {words('receipt.verify', { code: paper.code })}
          {paper.missing.length > 0 && words('receipt.missing', { letters: paper.missing.join('、') })}
        </Text>
      )}
    </View>
  )
}
