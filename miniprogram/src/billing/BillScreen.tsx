import { Text, View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { useState } from 'react'
import type { Explanation } from '../../../shared/billing/contract'
import { yuan } from '../app/amount'
import { useAsk } from '../app/ask'
import { go } from '../app/go'
import { usePerson } from '../app/person'
import { tariffWords } from '../tariff/words'
import { useWords } from '../ui/language'
import { Page } from '../ui/Page'
import { Card, Icon, Row } from '../ui/parts'
import { ErrorState, Skeleton } from '../ui/states'
import { Facts } from '../ui/Table'
import { day } from '../ui/time'
import { BillTag } from './BillCard'
import { aboutBill, payerOf } from './items'
import { LineWhy } from './LineWhy'
import { PenaltyNote } from './PenaltyNote'
import { ReasonForm, reasonFor } from './Reason'
import { TakeBack } from './TakeBack'
import { Trend } from './Trend'
import { Version } from './Version'
import { billingWords } from './words'

/** Why this much: for the owner of the bill, and for staff who said why they look. */
export function BillScreen() {
  const { hat } = usePerson()
  const words = useWords(billingWords)
  const { billId = '', houseId = billId } = useRouter().params
  const staff = hat !== undefined && hat.kind !== 'household'
  const [reason, setReason] = useState(() => reasonFor(houseId))
  const { data, error, refetch } = useAsk(
    'billing.explain',
    { billId, ...(staff && reason && { reason }) },
    { enabled: Boolean(hat && billId && (!staff || reason)), freshMs: 60_000 },
  )
  if (staff && !reason)
    return (
      <Page id="bill" title={words('why.title')} size="form">
        <ReasonForm houseId={houseId} onGiven={setReason} />
      </Page>
    )
  if (!data)
    return (
      <Page id="bill" title={words('why.title')}>
        {error ? <ErrorState error={error} onRetry={() => void refetch()} /> : <Skeleton />}
      </Page>
    )
  const metered = data.lines.some(line => line.inputs.model === 'TIERS')
  return (
    <Page
      id="bill"
      title={words('why.title')}
      aside={
        <>
          <Version tariffId={data.tariffId} estateId={hat?.estateId ?? ''} />
          {data.reversible && <TakeBack billId={billId} />}
          {metered && <Trend houseId={data.bill.houseId} item={data.bill.item} reason={staff ? reason : undefined} />}
          {!staff && (
            <Card>
              <Row
                id="go-ask"
                icon="inquiry"
                title={words('why.ask')}
                onPress={() => go(`/packages/owner/report/index?kind=inquiry&houseId=${data.bill.houseId}`)}
              />
            </Card>
          )}
        </>
      }
    >
      <Head why={data} />
      {data.reversal && (
        <View className="note" id="reversal">
          <Icon name="refresh" />
          {words('why.reversal', { reason: data.reversal.reason, day: day(data.reversal.at) })}
        </View>
      )}
      {data.waivers.length > 0 && (
        <Card title={words('why.waivers')} id="waivers-of">
          {data.waivers.map(waiver => (
            <Row
              key={waiver.at}
              icon="praise"
              title={words(`waiver.kind.${waiver.kind}`)}
              detail={`${waiver.reason} · ${day(waiver.at)}`}
              end={<Text className="figure">{yuan(-waiver.amountFen)}</Text>}
            />
          ))}
        </Card>
      )}
      {data.lines.map((line, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the lines of a bill never change
        <LineWhy key={index} line={line} item={data.bill.item} photos={data.photos} />
      ))}
    </Page>
  )
}

function Head({ why: { bill, number, lines } }: { why: Explanation }) {
  const { hat } = usePerson()
  const words = useWords(billingWords, tariffWords)
  const recomputed = lines.reduce((all, line) => all + line.recomputedFen, 0)
  const same = lines.every(line => line.amountFen === line.recomputedFen)
  const about = [bill.houseLabel, aboutBill(bill.about, words)].filter(Boolean).join(' · ')
  return (
    <View className="section">
      <View className="card card--pad due" id="bill-head">
        <View className="due__head">
          <Text className="due__label">{words(`item.${bill.item}`)}</Text>
          <BillTag bill={bill} always />
        </View>
        <Text className="due__amount">{yuan(bill.amountFen)}</Text>
        <Text className="due__more">{about}</Text>
        <View className={`same ${same ? '' : 'same--not'}`} id="same">
          <Icon name={same ? 'check' : 'alert'} />
          <Text>{same ? words('why.same') : words('why.differs', { amount: yuan(recomputed) })}</Text>
        </View>
        <Facts
          facts={[
            [words('why.number'), number],
            [words('why.period'), bill.period],
            [words('why.due'), bill.dueOn],
            [words('why.payer'), payerOf(bill.payer, words)],
            bill.settledFen > 0 ? [words('why.settled'), yuan(bill.settledFen)] : null,
            bill.state === 'open' && bill.settledFen > 0 ? [words('why.outstanding'), yuan(bill.outstandingFen)] : null,
            bill.penaltyFen > 0 ? [words('why.penalty'), yuan(bill.penaltyFen)] : null,
          ]}
        />
        {bill.penaltyFen > 0 && <PenaltyNote estateId={hat?.estateId ?? ''} />}
      </View>
    </View>
  )
}
