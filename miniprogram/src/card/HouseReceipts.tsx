import { Text } from '@tarojs/components'
import { yuan } from '../app/amount'
import { useList } from '../app/ask'
import { go } from '../app/go'
import { pageUrl } from '../app/noun'
import { receiptStaffWords } from '../receipt/staff-words'
import { receiptWords } from '../receipt/words'
import { useWords } from '../ui/language'
import { Row } from '../ui/parts'
import { absolute } from '../ui/time'
import { Block } from './Block'
import { cardStaffWords } from './staff-words'

/** What was paid for the house, receipt by receipt, once somebody said why they look. */
export function HouseReceipts({ houseId, reason }: { houseId: string; reason: string }) {
  const words = useWords(cardStaffWords, receiptStaffWords, receiptWords)
  return (
    <Block
      id="card-receipts"
      title={words('card.receipts')}
      icon="form"
      none={words('card.noReceipts')}
      list={useList('receipt.ofHouse', { houseId, reason })}
    >
      {row => (
        <Row
          key={row.receiptId}
          id={`receipt-${row.receiptId}`}
          icon="form"
          title={row.number}
          detail={[row.payer, absolute(row.settledAt), words(`receipt.state.${row.state}`)].filter(Boolean).join(' · ')}
          end={<Text className="figure">{yuan(row.amountFen)}</Text>}
          onPress={() => go(pageUrl('cashier/payment', { paymentId: row.paymentId }))}
        />
      )}
    </Block>
  )
}
