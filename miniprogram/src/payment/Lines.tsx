import { View } from '@tarojs/components'
import type { PaymentView } from '../../../shared/payment/schema'
import { yuan } from '../app/amount'
import { aboutBill, ITEM_ICONS } from '../billing/items'
import { type BillingWord, billingWords } from '../billing/words'
import { type TariffWord, tariffWords } from '../tariff/words'
import { useWords } from '../ui/language'
import { Card, Row, Tag } from '../ui/parts'
import type { Say } from '../ui/say'
import { type PaymentWord, paymentWords } from './words'

type PaidFor = PaymentView['lines'][number]
export const lineTitle = ({ item }: PaidFor, words: Say<PaymentWord | TariffWord>): string =>
  words(item ? `item.${item}` : 'pay.prepayment')
export const lineAbout = ({ houseLabel, period, about }: PaidFor, words: Say<BillingWord | TariffWord>): string =>
  [houseLabel, period, aboutBill(about, words)].filter(Boolean).join(' · ')

/** What an order is for, or what it paid for, line by line. */
export function Lines({ payment, onBill }: { payment: PaymentView; onBill?(billId: string): void }) {
  const words = useWords(billingWords, paymentWords, tariffWords)
  return (
    <Card title={words(payment.settledAt ? 'pay.for' : 'pay.forOpen')} id="paid-for">
      {payment.lines.map((line, index) => (
        <Row
          // biome-ignore lint/suspicious/noArrayIndexKey: the lines of an order never change
          key={index}
          icon={line.item ? ITEM_ICONS[line.item] : 'plus'}
          title={lineTitle(line, words)}
          detail={
            <View>
              {lineAbout(line, words)}
              {line.billId && line.ended === 'prepayment' && <Tag tone="amber">{words('pay.toPrepayment')}</Tag>}
            </View>
          }
          end={<View className="figure">{yuan(line.amountFen)}</View>}
          {...(line.billId && onBill && { onPress: () => onBill(line.billId as string) })}
        />
      ))}
    </Card>
  )
}
