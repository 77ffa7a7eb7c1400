import { Text, View } from '@tarojs/components'
import type { BillRow } from '../../../shared/billing/schema'
import { daysOver, yuan } from '../app/amount'
import { pressable } from '../platform/spoken'
import { type TariffWord, tariffWords } from '../tariff/words'
import { domId } from '../ui/dom-id'
import { useWords } from '../ui/language'
import { Icon, LinkText, Tag } from '../ui/parts'
import type { Say } from '../ui/say'
import { aboutBill, ITEM_ICONS } from './items'
import { type BillingWord, billingWords } from './words'

/** What about a bill deserves a mark; nothing while it is simply due in time. */
export function BillTag({ bill, always }: { bill: BillRow; always?: boolean }) {
  const words = useWords(billingWords)
  if (bill.state !== 'open')
    return <Tag tone={bill.state === 'settled' ? 'green' : 'slate'}>{words(`bill.${bill.state}`)}</Tag>
  if (bill.reservedFen > 0) return <Tag tone="brand">{words('bill.reserved')}</Tag>
  const over = daysOver(bill.dueOn)
  if (over > 0)
    return (
      <Tag tone="red" icon="alert">
        {words('bill.overdue', { n: over })}
      </Tag>
    )
  return always ? <Tag>{words('bill.dueOn', { day: bill.dueOn.slice(5) })}</Tag> : null
}

/** Period, subject and, while it is due in time, until when: in one line. */
function aboutOf({ period, about, state, dueOn }: BillRow, words: Say<BillingWord | TariffWord>): string {
  const until = state === 'open' && daysOver(dueOn) === 0 && words('bill.dueOn', { day: dueOn.slice(5) })
  return [period, aboutBill(about, words), until].filter(Boolean).join(' · ')
}

interface Props {
  bill: BillRow
  /** Undefined: not to be ticked here. */
  ticked?: boolean
  onTick?(): void
  onWhy(): void
  /** Opens the order that holds it. */
  onOrder?(paymentId: string): void
}
/** One bill in a list: what, when, how much, and always its “why?”. */
export function BillCard({ bill, ticked, onTick, onWhy, onOrder }: Props) {
  const words = useWords(billingWords, tariffWords)
  const key = domId(bill.billId)
  const { heldBy } = bill
  const shown = bill.state === 'open' ? bill.outstandingFen : bill.amountFen
  return (
    <View className="bill" id={`bill-${key}`}>
      <View className="bill__press" id={onTick && `tick-${key}`} {...(onTick ? pressable(onTick) : {})}>
        {onTick ? (
          <View className={`tick ${ticked ? 'tick--on' : ''}`}>{ticked && <Icon name="check" />}</View>
        ) : (
          <View className="row__icon">
            <Icon name={ITEM_ICONS[bill.item]} />
          </View>
        )}
        <View className="row__words">
          <Text className="bill__item">{words(`item.${bill.item}`)}</Text>
          <Text className="bill__about">{aboutOf(bill, words)}</Text>
          <View className="bill__tags">
            <BillTag bill={bill} />
            {bill.state === 'open' && bill.settledFen > 0 && (
              <Tag tone="green">{words('bill.partly', { amount: yuan(bill.settledFen) })}</Tag>
            )}
            {bill.penaltyFen > 0 && (
              <Tag tone="amber">{words('fees.penaltyShort', { amount: yuan(bill.penaltyFen) })}</Tag>
            )}
          </View>
        </View>
      </View>
      <View className="bill__end">
        <Text className={`figure ${bill.state === 'reversed' ? 'figure--gone' : ''}`}>{yuan(shown)}</Text>
        {onOrder && heldBy && (
          <LinkText id={`order-${key}`} onPress={() => onOrder(heldBy)}>
            {words('bill.seeOrder')}
          </LinkText>
        )}
        <LinkText id={`why-${key}`} onPress={onWhy}>
          {words('fees.why')}
        </LinkText>
      </View>
    </View>
  )
}
