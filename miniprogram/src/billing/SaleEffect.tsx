import { Text, View } from '@tarojs/components'
import type { SaleEffect } from '../../../shared/billing/sale'
import { yuan } from '../app/amount'
import { tariffWords } from '../tariff/words'
import { useWords } from '../ui/language'
import { Card, Row } from '../ui/parts'
import { payerOf } from './items'
import { billingStaffWords } from './staff-words'
import { billingWords } from './words'

/** Whose bills become whose, what was paid of them, what is held in advance, and who sees what then. */
export function SaleEffectCard({ effect }: { effect: SaleEffect }) {
  const words = useWords(billingStaffWords, billingWords, tariffWords)
  const called = (payer: string): string => {
    const nth = /^owner(\d*)$/.exec(payer)
    if (!nth) return payerOf(payer, words)
    return nth[1] ? words('sale.owner', { n: nth[1] }) : words('sale.firstOwner')
  }
  const { bills, prepaid, undivided, persons } = effect
  const moved = persons.filter(one => one.from !== one.to)
  return (
    <Card title={words('sale.effect')} id="sale-effect">
      {bills.length + prepaid.length === 0 && <Text className="hint">{words('sale.nothing')}</Text>}
      {bills.map(bill => (
        <Row
          key={bill.billId}
          icon="list"
          title={`${words(`item.${bill.item}`)} ${bill.period}`}
          detail={words('sale.bill', { from: called(bill.from), to: called(bill.to), paid: yuan(bill.settledFen) })}
          end={<Text className="figure">{yuan(bill.amountFen)}</Text>}
        />
      ))}
      {prepaid.map(one => (
        <Row
          key={one.from}
          icon="plus"
          title={words('sale.prepaid', { from: called(one.from), to: called(one.to) })}
          end={<Text className="figure">{yuan(one.amountFen)}</Text>}
        />
      ))}
      {bills.length > 0 && <View className="note">{words('sale.kept')}</View>}
      {undivided.length > 0 && (
        <View className="note">
          {words('sale.undivided')}
          {undivided.map(bill => ` ${words(`item.${bill.item}`)} ${bill.period}`).join('、')}
        </View>
      )}
      {moved.length > 0 && (
        <>
          <Text className="hint">{words('sale.persons')}</Text>
          {moved.map(one => (
            <Row
              key={one.name}
              icon="person"
              title={one.name}
              detail={words('sale.person', { from: called(one.from), to: called(one.to) })}
            />
          ))}
        </>
      )}
    </Card>
  )
}
