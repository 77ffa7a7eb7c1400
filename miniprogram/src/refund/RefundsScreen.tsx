import { Text, View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { useState } from 'react'
import { yuan } from '../app/amount'
import { useAsk, useList } from '../app/ask'
import { usePart } from '../app/part'
import { usePerson } from '../app/person'
import { REFUND_TONES, refundSaid } from '../payment/state'
import { paymentWords } from '../payment/words'
import { useWords } from '../ui/language'
import { Page } from '../ui/Page'
import { Card, Tabs, Tag } from '../ui/parts'
import { Empty, ErrorState, List, Skeleton } from '../ui/states'
import { Table } from '../ui/Table'
import { absolute } from '../ui/time'
import { Decide } from './Decide'
import { refundStaffWords } from './staff-words'
import { refundWords } from './words'

const SHOWS = ['waiting', 'all'] as const
/** Every refund of the estate, and the next step of the one that is chosen. */
export function RefundsScreen() {
  const { hat } = usePerson()
  const words = useWords(paymentWords, refundStaffWords, refundWords)
  const [show, setShow] = usePart('show', SHOWS, 'waiting')
  const [chosen, setChosen] = useState(useRouter().params.refundId)
  const estateId = hat?.estateId ?? ''
  const list = useList('refund.list', { estateId, show }, { enabled: Boolean(hat), live: true })
  const one = useAsk('refund.get', { refundId: chosen ?? '' }, { enabled: Boolean(chosen) })
  return (
    <Page
      id="refunds"
      title={words('refund.title')}
      aside={
        chosen &&
        (one.data ? (
          <Decide key={chosen} refund={one.data} />
        ) : one.error ? (
          <ErrorState error={one.error} onRetry={() => void one.refetch()} />
        ) : (
          <Skeleton rows={1} />
        ))
      }
    >
      <Tabs
        id="show"
        choices={SHOWS.map(value => ({ value, label: words(`refund.${value}`) }))}
        value={show}
        onChange={setShow}
      />
      <List
        list={{ ...list, rows: list.rows?.length ? [list.rows] : list.rows && [] }}
        empty={
          show === 'waiting' ? (
            <Empty title={words('refund.none')} next={words('refund.noneNext')} />
          ) : (
            <Empty icon="list" title={words('refund.noneAll')} />
          )
        }
      >
        {rows => (
          <Card key="all">
            <Table
              id="refund"
              rows={rows}
              keyOf={row => row.refundId}
              onPress={row => setChosen(row.refundId)}
              columns={[
                { id: 'when', head: words('refund.when'), share: 1.3, cell: row => absolute(row.requestedAt).slice(5) },
                { id: 'reason', head: words('refund.reasonHead'), share: 1.6, cell: row => row.reason },
                {
                  id: 'state',
                  head: words('refund.state'),
                  share: 1.2,
                  cell: row => (
                    <View>
                      <Tag tone={REFUND_TONES[row.state]}>{refundSaid(row, words)}</Tag>
                    </View>
                  ),
                },
                {
                  id: 'amount',
                  head: words('refund.amount'),
                  figure: true,
                  cell: row => <Text>{yuan(row.amountFen)}</Text>,
                },
              ]}
            />
          </Card>
        )}
      </List>
    </Page>
  )
}
