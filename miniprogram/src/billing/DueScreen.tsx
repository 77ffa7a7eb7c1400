import { Text, View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { useState } from 'react'
import type { DueView } from '../../../shared/billing/contract'
import { useAsk } from '../ask'
import { go } from '../go'
import { usePerson } from '../people/person'
import { Page } from '../ui/Page'
import { Button, Card, Row } from '../ui/parts'
import { Empty, ErrorState, Skeleton } from '../ui/states'
import { Facts } from '../ui/Table'
import { yuan } from './amount'
import { BillCard } from './BillCard'
import { PenaltyNote } from './PenaltyNote'

/** What is to be paid now, house by house. Each bill is ticked on its own: none waits for another. */
export function DueScreen() {
  const { me, hat, words } = usePerson()
  const chosenHouse = useRouter().params.houseId
  const { data, error, refetch } = useAsk('billing.due', {}, { enabled: Boolean(me) })
  const [left, setLeft] = useState<readonly string[]>([])
  const estateHouses = (me?.houses ?? []).filter(house => house.estateId === hat?.estateId)
  const houses = [...estateHouses].sort((a, b) => Number(b.houseId === chosenHouse) - Number(a.houseId === chosenHouse))
  const bills = (data?.items ?? []).filter(bill => houses.some(house => house.houseId === bill.houseId))
  const payable = bills.filter(bill => bill.outstandingFen > bill.reservedFen)
  const chosen = payable.filter(bill => !left.includes(bill.billId))
  const tick = (billId: string) =>
    setLeft(before => (before.includes(billId) ? before.filter(one => one !== billId) : [...before, billId]))
  const more = (
    <Card>
      <Row
        id="go-bills"
        icon="list"
        title={words('fees.bills')}
        onPress={() => go(`/packages/owner/bills/index?houseId=${chosenHouse ?? houses[0]?.houseId ?? ''}`)}
      />
      {houses.some(house => house.role === 'owner') && (
        <Row
          id="go-statement"
          icon="building"
          title={words('fees.statement')}
          onPress={() => go(`/packages/owner/statement/index?houseId=${chosenHouse ?? houses[0]?.houseId ?? ''}`)}
        />
      )}
    </Card>
  )
  return (
    <Page
      id="fees"
      title={words('fees.title')}
      aside={
        <>
          {data && <Held data={data} />}
          {more}
        </>
      }
      bar={
        payable.length > 0 && (
          <View className="total" id="total">
            <View className="total__words">
              <Text className="total__label">{words('fees.chosen', { n: chosen.length })}</Text>
              <Text className="total__amount">{yuan(chosen.reduce((all, bill) => all + bill.outstandingFen, 0))}</Text>
            </View>
            <Button
              id="tick-all"
              look="quiet"
              small
              onPress={() => setLeft(chosen.length === payable.length ? payable.map(bill => bill.billId) : [])}
            >
              {words(chosen.length === payable.length ? 'fees.none' : 'fees.all')}
            </Button>
          </View>
        )
      }
    >
      {!data && error && <ErrorState error={error} onRetry={() => void refetch()} />}
      {!data && !error && <Skeleton />}
      {data && !bills.length && <Empty title={words('fees.nothing')} next={words('fees.nothingNext')} />}
      {payable.length > 1 && <View className="note note--brand">{words('fees.choose')}</View>}
      {houses
        .filter(house => bills.some(bill => bill.houseId === house.houseId))
        .map(house => (
          <Card
            key={house.houseId}
            title={house.label}
            action={
              <Text className="figure figure--small">
                {yuan(data?.houses.find(one => one.houseId === house.houseId)?.dueFen ?? 0)}
              </Text>
            }
          >
            {bills
              .filter(bill => bill.houseId === house.houseId)
              .map(bill => (
                <BillCard
                  key={bill.billId}
                  bill={bill}
                  ticked={chosen.includes(bill)}
                  onTick={payable.includes(bill) ? () => tick(bill.billId) : undefined}
                  onWhy={() => go(`/packages/owner/bill/index?billId=${bill.billId}`)}
                />
              ))}
          </Card>
        ))}
    </Page>
  )
}

/** What stands beside the bills: money held, and the penalty that is not in the total. */
function Held({ data }: { data: DueView }) {
  const { words, hat } = usePerson()
  const prepaidFen = data.houses.reduce((all, house) => all + house.prepaidFen, 0)
  if (!prepaidFen && !data.penaltyFen) return null
  return (
    <Card id="held">
      {prepaidFen > 0 && (
        <>
          <Facts facts={[[words('fees.prepaid'), yuan(prepaidFen)]]} />
          <Text className="hint">{words('fees.prepaidWhy')}</Text>
        </>
      )}
      {data.penaltyFen > 0 && (
        <>
          <Facts facts={[[words('fees.penalty'), yuan(data.penaltyFen)]]} />
          <PenaltyNote estateId={hat?.estateId ?? ''} />
        </>
      )}
    </Card>
  )
}
