import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { useState } from 'react'
import type { REFUND_SORTS } from '../../../shared/refund/contract'
import { refundTable } from '../../../shared/refund/tables'
import { useAsk, useList } from '../app/ask'
import { oneOf } from '../app/filters'
import { usePerson } from '../app/person'
import { DeskTable } from '../extract/DeskTable'
import { DeskTools } from '../extract/DeskTools'
import { useDesk } from '../extract/use-desk'
import { REFUND_TONES, refundSaid } from '../payment/state'
import { paymentWords } from '../payment/words'
import { intoAddress } from '../platform/address'
import { useWords } from '../ui/language'
import { Page } from '../ui/Page'
import { Card, Tabs, Tag } from '../ui/parts'
import { Empty, ErrorState, List, Skeleton } from '../ui/states'
import { Decide } from './Decide'
import { refundStaffWords } from './staff-words'
import { refundWords } from './words'

type Sort = (typeof REFUND_SORTS)[number]
const SHOWS = ['waiting', 'all'] as const
/** Every refund of the estate, and the next step of the one that is chosen. */
export function RefundsScreen() {
  const { hat } = usePerson()
  const words = useWords(paymentWords, refundStaffWords, refundWords)
  const desk = useDesk('refund.list', refundTable, { show: oneOf(SHOWS) }, '-requested')
  const show = (desk.asked.show ?? 'waiting') as (typeof SHOWS)[number]
  const [chosen, setChosen] = useState(useRouter().params.refundId)
  const choose = (refundId: string) => {
    intoAddress({ refundId })
    setChosen(refundId)
  }
  const estateId = hat?.estateId ?? ''
  const list = useList(
    'refund.list',
    { estateId, show, sort: desk.sort as Sort },
    { enabled: Boolean(hat), live: true },
  )
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
        onChange={value => desk.ask('show', value)}
      />
      <DeskTools desk={desk} />
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
            <DeskTable
              id="refund"
              desk={desk}
              rows={rows}
              keyOf={row => row.refundId}
              onPress={row => choose(row.refundId)}
              show={{
                state: row => (
                  <View>
                    <Tag tone={REFUND_TONES[row.state]}>{refundSaid(row, words)}</Tag>
                  </View>
                ),
              }}
            />
          </Card>
        )}
      </List>
    </Page>
  )
}
