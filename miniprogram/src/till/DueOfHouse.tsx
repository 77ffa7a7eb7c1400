import { Text, View } from '@tarojs/components'
import { type ReactNode, useEffect, useState } from 'react'
import type { BillRow } from '../../../shared/billing/schema'
import { yuan } from '../app/amount'
import { useAsk } from '../app/ask'
import { go } from '../app/go'
import { pageUrl } from '../app/noun'
import { BillCard } from '../billing/BillCard'
import type { FoundHouse } from '../estate/HouseFinder'
import { fenTyped } from '../payment/amount'
import { domId } from '../ui/dom-id'
import { Line } from '../ui/fields'
import { useWords } from '../ui/language'
import { Card, LinkText } from '../ui/parts'
import { Empty, ErrorState, Skeleton } from '../ui/states'
import { PartOfBill } from './PartOfBill'
import type { Chosen } from './use-chosen'
import { tillWords } from './words'

interface Props {
  house: FoundHouse
  /** The money was taken: what is due now is only looked at. */
  frozen: boolean
  end: ReactNode
  onChosen(what: Chosen): void
}
/** What one house owes, ticked but for what a phone is paying; each bill on its own, whole or a part of it. */
export function DueOfHouse({ house: { houseId, label }, frozen, end, onChosen }: Props) {
  const words = useWords(tillWords)
  const { data, error, refetch } = useAsk(
    'billing.due',
    { houseId, reason: words('take.reason') },
    { live: true, pace: [5_000, 60_000] },
  )
  const [turned, setTurned] = useState<readonly string[]>([])
  const [parts, setParts] = useState<Readonly<Record<string, number>>>({})
  const [parting, setParting] = useState<BillRow | null>(null)
  const [prepay, setPrepay] = useState('')
  const bills = (data?.items ?? []).filter(bill => bill.outstandingFen > 0)
  const isTicked = (bill: BillRow) => (bill.reservedFen === 0) !== turned.includes(bill.billId)
  const prepayFen = prepay.trim() ? fenTyped(prepay) : null
  const ticked = bills.filter(isTicked)
  const fenOf = (bill: BillRow) => Math.min(parts[bill.billId] ?? bill.outstandingFen, bill.outstandingFen)
  const picks = ticked.map(bill => ({
    billId: bill.billId,
    ...(fenOf(bill) < bill.outstandingFen && { amountFen: fenOf(bill) }),
  }))
  const totalFen = ticked.reduce((sum, bill) => sum + fenOf(bill), 0) + (prepayFen ?? 0)
  const said = JSON.stringify({ picks, prepayFen, totalFen })
  // biome-ignore lint/correctness/useExhaustiveDependencies: `said` is all of it
  useEffect(() => {
    onChosen({ house: { houseId, bills: picks, ...(prepayFen !== null && { prepayFen }) }, totalFen })
  }, [said])
  const turn = (billId: string) =>
    setTurned(before => (before.includes(billId) ? before.filter(one => one !== billId) : [...before, billId]))
  return (
    <Card id={`due-${domId(houseId)}`} title={label} action={end}>
      {!data && (error ? <ErrorState error={error} onRetry={() => void refetch()} /> : <Skeleton />)}
      {data && (
        <View className="take__sum">
          <Text className="due__label">{words('take.due')}</Text>
          <Text className="figure">{yuan(data.dueFen)}</Text>
        </View>
      )}
      {data && bills.length === 0 && <Empty icon="check" title={words('take.nothingDue')} />}
      {bills.map(bill => (
        <View key={bill.billId}>
          <BillCard
            bill={bill}
            {...(!frozen && { ticked: isTicked(bill), onTick: () => turn(bill.billId) })}
            onWhy={() => go(pageUrl('cashier/bill', { houseId, billId: bill.billId }))}
          />
          {bill.reservedFen > 0 && <Text className="hint">{words('take.held')}</Text>}
          {!frozen && isTicked(bill) && (
            <View className="take__part">
              <LinkText id={`part-${domId(bill.billId)}`} onPress={() => setParting(bill)}>
                {parts[bill.billId] ? words('take.partOf', { amount: yuan(fenOf(bill)) }) : words('take.part')}
              </LinkText>
            </View>
          )}
        </View>
      ))}
      {data && !frozen && (
        <Line
          id={`prepay-${domId(houseId)}`}
          label={words('take.prepay')}
          hint={words('take.prepayHint')}
          kind="digit"
          max={11}
          value={prepay}
          onChange={setPrepay}
        />
      )}
      {parting && (
        <PartOfBill
          bill={parting}
          onSet={fen =>
            setParts(({ [parting.billId]: _, ...others }) =>
              fen === null ? others : { ...others, [parting.billId]: fen },
            )
          }
          onClose={() => setParting(null)}
        />
      )}
    </Card>
  )
}
