import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { yuan } from '../app/amount'
import { useAsk } from '../app/ask'
import { go } from '../app/go'
import { BillCard } from '../billing/BillCard'
import { ChargeSheet } from '../billing/ChargeSheet'
import { billingStaffWords } from '../billing/staff-words'
import { billingWords } from '../billing/words'
import { PassSheet } from '../prepayment/PassSheet'
import { prepaymentWords } from '../prepayment/words'
import { useWords } from '../ui/language'
import { Button, Card } from '../ui/parts'
import { Empty, ErrorState, Skeleton } from '../ui/states'
import { WaiveSheet } from '../waiver/WaiveSheet'
import { waiverWords } from '../waiver/words'
import { type Look, whyUrl } from './look'
import { accountWords } from './words'

/** What the household owes now, each bill with its why. */
export function HouseDue({ house, reason, bills, waives, passes }: Look) {
  const { houseId } = house
  const words = useWords(accountWords, billingStaffWords, billingWords, prepaymentWords, waiverWords)
  const [charging, setCharging] = useState(false)
  const [waiving, setWaiving] = useState(false)
  const [passing, setPassing] = useState(false)
  const { data, error, refetch } = useAsk('billing.due', { houseId, reason }, { freshMs: 60_000 })
  if (!data) return error ? <ErrorState error={error} onRetry={() => void refetch()} /> : <Skeleton />
  const figures = [
    ['office.due', data.dueFen, ''],
    ['office.overdue', data.overdueFen, data.overdueFen > 0 ? 'number--bad' : ''],
    ['office.penalty', data.penaltyFen, ''],
    ['office.prepaid', data.houses[0]?.prepaidFen ?? 0, ''],
  ] as const
  return (
    <>
      <View className="numbers" id="due-sums">
        {figures.map(([word, fen, look]) => (
          <View key={word} className={`number ${look}`}>
            <Text className="due__label">{words(word)}</Text>
            <Text className="number__value">{yuan(fen)}</Text>
          </View>
        ))}
      </View>
      {data.penaltyFen > 0 && <Text className="hint">{words('fees.penaltyWhy')}</Text>}
      <Card title={words('office.bills')}>
        {!data.items.length && <Empty title={words('office.nothingDue')} />}
        {data.items.map(bill => (
          <BillCard key={bill.billId} bill={bill} onWhy={() => go(whyUrl(bill.houseId, bill.billId))} />
        ))}
      </Card>
      {bills && (
        <Button id="charge-open" look="quiet" icon="plus" onPress={() => setCharging(true)}>
          {words('charge.open')}
        </Button>
      )}
      {waives && (
        <Button id="waive-open" look="quiet" icon="praise" onPress={() => setWaiving(true)}>
          {words('waiver.ask')}
        </Button>
      )}
      {passes && (data.houses[0]?.prepaidFen ?? 0) > 0 && (
        <Button id="pass-open" look="quiet" icon="refresh" onPress={() => setPassing(true)}>
          {words('passing.open')}
        </Button>
      )}
      {passing && <PassSheet house={house} reason={reason} onClose={() => setPassing(false)} />}
      {charging && <ChargeSheet houseId={houseId} onClose={() => setCharging(false)} />}
      {waiving && <WaiveSheet houseId={houseId} bills={data.items} onClose={() => setWaiving(false)} />}
    </>
  )
}
