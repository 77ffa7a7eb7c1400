import { View } from '@tarojs/components'
import { useState } from 'react'
import type { PublishedShare } from '../../../shared/run/contract'
import { yuan } from '../app/amount'
import { useAsk } from '../app/ask'
import { go } from '../app/go'
import { usePerson } from '../app/person'
import { unitOf } from '../billing/items'
import { billingWords } from '../billing/words'
import { meterWords } from '../meter/words'
import { tariffWords } from '../tariff/words'
import { useWords } from '../ui/language'
import { Page } from '../ui/Page'
import { Card, Pills, Row } from '../ui/parts'
import { Empty, ErrorState, Skeleton } from '../ui/states'
import { Facts, Table } from '../ui/Table'
import { runWords } from './words'

/** The published table of shared water and electricity: quantity, price, amount, and how it falls on the buildings. */
export function SharedScreen() {
  const { hat } = usePerson()
  const words = useWords(runWords)
  const [chosen, setChosen] = useState<string>()
  const estateId = hat?.estateId ?? ''
  const { data, error, refetch } = useAsk(
    'run.apportionment',
    { estateId, ...(chosen && { period: chosen }) },
    { enabled: Boolean(hat) },
  )
  return (
    <Page id="shared" title={words('shared.title')}>
      {!data && !error && <Skeleton />}
      {!data && error && <ErrorState error={error} onRetry={() => void refetch()} />}
      {data && data.periods.length > 0 && (
        <View className="section">
          <Pills
            id="period"
            choices={data.periods.map(value => ({ value, label: value }))}
            value={data.period}
            onChange={setChosen}
          />
        </View>
      )}
      {data?.items.length === 0 && <Empty icon="list" title={words('shared.none')} next={words('shared.noneNext')} />}
      {data?.items.map(one => (
        <Share key={one.tariffId} of={one} />
      ))}
    </Page>
  )
}

function Share({ of }: { of: PublishedShare }) {
  const words = useWords(billingWords, meterWords, runWords, tariffWords)
  const unit = unitOf(of.item, words)
  const basis = words(`basis.${of.basis}`)
  return (
    <>
      <Card title={words(`item.${of.item}`)} id={`share-${of.item}`}>
        <Facts
          facts={[
            [words('why.sharedQuantity'), `${of.quantity} ${unit}`],
            [words('why.price'), `¥${of.unitPrice}`],
            [words('why.sharedAmount'), yuan(of.amountFen)],
            [words('why.basis'), basis],
          ]}
        />
        {of.own.map(({ billId, houseLabel, weight, amountFen }) => (
          <Row
            key={billId}
            id={`own-${of.item}`}
            icon="home"
            title={`${houseLabel} · ${yuan(amountFen)}`}
            detail={words('shared.weight', { own: weight, all: of.weight })}
            onPress={() => go(`/packages/owner/bill/index?billId=${encodeURIComponent(billId)}`)}
          />
        ))}
      </Card>
      <Card title={words('shared.meters')}>
        <Table
          id={`meter-${of.item}`}
          rows={of.meters}
          keyOf={one => one.meter}
          columns={[
            { id: 'meter', head: words('meter.code'), cell: one => one.meter },
            { id: 'previous', head: words('why.previous'), figure: true, cell: one => one.previous },
            { id: 'value', head: words('why.value'), figure: true, cell: one => one.value },
            { id: 'times', head: words('why.multiplier'), figure: true, cell: one => `× ${one.multiplier}` },
            { id: 'quantity', head: words('why.quantity'), figure: true, cell: one => `${one.quantity} ${unit}` },
          ]}
        />
      </Card>
      <Card title={words('shared.buildings')}>
        <Table
          id={`building-${of.item}`}
          rows={of.buildings}
          keyOf={one => one.building}
          columns={[
            {
              id: 'building',
              head: words('shared.building'),
              cell: one => words('shared.buildingName', { n: one.building }),
            },
            { id: 'houses', head: words('shared.houses'), figure: true, cell: one => one.houses },
            { id: 'weight', head: basis, figure: true, cell: one => one.weight },
            { id: 'amount', head: words('runs.amount'), figure: true, cell: one => yuan(one.amountFen) },
          ]}
          foot={{ weight: of.weight, amount: yuan(of.amountFen), building: words('shared.sum') }}
        />
      </Card>
    </>
  )
}
