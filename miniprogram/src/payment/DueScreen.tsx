import { Text, View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { useState } from 'react'
import type { DueView } from '../../../shared/billing/contract'
import type { BillRow } from '../../../shared/billing/schema'
import { isOfHousehold } from '../../../shared/payment/at-home'
import type { Me } from '../../../shared/people/contract'
import { yuan } from '../app/amount'
import { useAsk } from '../app/ask'
import { go } from '../app/go'
import { usePerson } from '../app/person'
import { mayCall } from '../app/rights'
import { BillCard } from '../billing/BillCard'
import { billingFirstWords } from '../billing/first-words'
import { PenaltyNote } from '../billing/PenaltyNote'
import { domId } from '../ui/dom-id'
import { useWords } from '../ui/language'
import { Page } from '../ui/Page'
import { Card, LinkText, Row } from '../ui/parts'
import { Empty, ErrorState, Skeleton } from '../ui/states'
import { Facts } from '../ui/Table'
import { PartSheet } from './PartSheet'
import { freeOf, PayBar } from './PayBar'
import { paymentUrl } from './where'
import { paymentWords } from './words'

/** The desk may take what is due here: soon, and seldom while nothing changes. */
const FOLLOWED = [5_000, 60_000] as const
/** Home shows one house’s sum and leads here: ticked are that house’s bills, the other houses’ on a tap. */
function useTicks(payable: readonly BillRow[], houseId: string | undefined) {
  const [turned, setTurned] = useState<readonly string[]>([])
  const begins = (bill: BillRow) => !houseId || bill.houseId === houseId
  const chosen = payable.filter(bill => begins(bill) !== turned.includes(bill.billId))
  return {
    chosen,
    tick: (billId: string) =>
      setTurned(before => (before.includes(billId) ? before.filter(one => one !== billId) : [...before, billId])),
    turnAll: () => {
      const all = chosen.length < payable.length
      setTurned(payable.filter(bill => begins(bill) !== all).map(bill => bill.billId))
    },
  }
}

/** What is to be paid now, house by house. Each bill is ticked on its own: none waits for another. */
export function DueScreen() {
  const { me, hat } = usePerson()
  const words = useWords(billingFirstWords, paymentWords)
  const chosenHouse = useRouter().params.houseId
  const { data, error, refetch } = useAsk('billing.due', {}, { enabled: Boolean(me), live: true, pace: FOLLOWED })
  const policy = useAsk('payment.policy', { estateId: hat?.estateId ?? '' }, { enabled: Boolean(hat), freshMs: 60_000 })
  const [parts, setParts] = useState<Record<string, number>>({})
  const [parting, setParting] = useState<BillRow | null>(null)
  const estateHouses = (me?.houses ?? []).filter(house => house.estateId === hat?.estateId)
  const houses = [...estateHouses].sort((a, b) => Number(b.houseId === chosenHouse) - Number(a.houseId === chosenHouse))
  const bills = (data?.items ?? []).filter(bill => houses.some(house => house.houseId === bill.houseId))
  const payable = bills.filter(bill => bill.outstandingFen > bill.reservedFen)
  const { chosen, tick, turnAll } = useTicks(payable, chosenHouse)
  return (
    <Page
      id="fees"
      title={words('fees.title')}
      aside={
        <>
          {data && <Held data={data} />}
          <More houses={houses} houseId={chosenHouse ?? houses[0]?.houseId ?? ''} />
        </>
      }
      bar={
        payable.length > 0 && (
          <PayBar
            chosen={chosen}
            all={chosen.length === payable.length}
            onAll={turnAll}
            parts={parts}
            configured={policy.data?.configured !== false}
          />
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
          <Card key={house.houseId} title={house.label} action={<DueOf data={data} houseId={house.houseId} />}>
            {bills
              .filter(bill => bill.houseId === house.houseId)
              .map(bill => (
                <View key={bill.billId}>
                  <BillCard
                    bill={bill}
                    ticked={chosen.includes(bill)}
                    onTick={payable.includes(bill) ? () => tick(bill.billId) : undefined}
                    onWhy={() => go(`/packages/owner/bill/index?billId=${bill.billId}`)}
                    onOrder={paymentId => go(paymentUrl(paymentId))}
                  />
                  {policy.data?.parts && chosen.includes(bill) && (
                    <PartLink bill={bill} partFen={parts[bill.billId]} onPress={() => setParting(bill)} />
                  )}
                </View>
              ))}
          </Card>
        ))}
      {parting && (
        <PartSheet
          bill={parting}
          onSet={fen =>
            setParts(({ [parting.billId]: _, ...others }) =>
              fen === null || fen === freeOf(parting) ? others : { ...others, [parting.billId]: fen },
            )
          }
          onClose={() => setParting(null)}
        />
      )}
    </Page>
  )
}

function DueOf({ data, houseId }: { data: DueView | undefined; houseId: string }) {
  return (
    <Text className="figure figure--small">{yuan(data?.houses.find(one => one.houseId === houseId)?.dueFen ?? 0)}</Text>
  )
}

function PartLink({ bill, partFen, onPress }: { bill: BillRow; partFen: number | undefined; onPress(): void }) {
  const words = useWords(paymentWords)
  return (
    <LinkText id={`part-${domId(bill.billId)}`} onPress={onPress}>
      {partFen ? words('pay.partOf', { amount: yuan(partFen) }) : words('pay.part')}
    </LinkText>
  )
}

/** What else there is to see and do about these houses' fees. */
function More({ houses, houseId }: { houses: Me['houses']; houseId: string }) {
  const words = useWords(billingFirstWords, paymentWords)
  return (
    <Card>
      <Row
        id="go-bills"
        icon="list"
        title={words('fees.bills')}
        onPress={() => go(`/packages/owner/bills/index?houseId=${houseId}`)}
      />
      <Row
        id="go-payments"
        icon="check"
        title={words('pay.history')}
        onPress={() => go('/packages/owner/payments/index')}
      />
      {houses.some(isOfHousehold) && (
        <Row
          id="go-prepay"
          icon="plus"
          title={words('pay.prepay')}
          onPress={() => go(`/packages/owner/prepay/index?houseId=${houseId}`)}
        />
      )}
      {houses.some(house => mayCall('ledger.statement', [house.role])) && (
        <Row
          id="go-statement"
          icon="building"
          title={words('fees.statement')}
          onPress={() => go(`/packages/owner/statement/index?houseId=${houseId}`)}
        />
      )}
    </Card>
  )
}

/** What stands beside the bills: money held, and the penalty that is not in the total. */
function Held({ data }: { data: DueView }) {
  const { hat } = usePerson()
  const words = useWords(paymentWords)
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
