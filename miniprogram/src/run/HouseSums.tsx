import { useState } from 'react'
import type { RunView } from '../../../shared/run/contract'
import { yuan } from '../app/amount'
import { useList } from '../app/ask'
import { go } from '../app/go'

import { pageUrl } from '../app/noun'
import { useSettled } from '../app/settled'

import { Line } from '../ui/fields'
import { useWords } from '../ui/language'
import { Button, Card, Section, Tabs } from '../ui/parts'
import { Empty, ErrorState, Skeleton } from '../ui/states'
import { Table } from '../ui/Table'
import { changeOf } from './change'
import { runStaffWords } from './staff-words'
import { runWords } from './words'

/** What every house comes to, by the largest change or one after the other, and found by whatever way it is written. */
export function HouseSums({ run: { runId, lateTo } }: { run: RunView }) {
  const words = useWords(runStaffWords, runWords)
  const [typed, setTyped] = useState('')
  const [order, setOrder] = useState<'change' | 'house'>(lateTo ? 'house' : 'change')
  const search = useSettled(typed.trim())
  const list = useList('run.houses', { runId, order, ...(search && { search }) })
  return (
    <Section title={words('run.byHouse')}>
      <Line id="house-search" label={words('run.find')} hint="3-2-501" value={typed} onChange={setTyped} />
      {!search && !lateTo && (
        <Tabs
          id="house-order"
          choices={(['change', 'house'] as const).map(value => ({ value, label: words(`run.order.${value}`) }))}
          value={order}
          onChange={setOrder}
        />
      )}
      {!list.rows && (list.error ? <ErrorState error={list.error} onRetry={list.reload} /> : <Skeleton rows={2} />)}
      {list.rows?.length === 0 && <Empty icon="home" title={words('run.noHouse')} />}
      {list.rows && list.rows.length > 0 && (
        <Card id="house-sums">
          <Table
            id="sum"
            rows={list.rows}
            keyOf={row => row.houseId}
            onPress={({ houseId, label }) =>
              go(pageUrl('cashier/household', { houseId, show: 'bills', label: encodeURIComponent(label) }))
            }
            columns={[
              { id: 'house', head: words('run.house'), share: 1.6, cell: row => row.label },
              { id: 'bills', head: words('runs.bills'), figure: true, share: 0.7, cell: row => row.bills },
              { id: 'amount', head: words('runs.amount'), figure: true, cell: row => yuan(row.amountFen) },
              {
                id: 'before',
                head: words('run.before'),
                figure: true,
                cell: row => (row.beforeFen === null ? '—' : yuan(row.beforeFen)),
              },
              {
                id: 'change',
                head: words('run.change'),
                figure: true,
                share: 1.3,
                cell: row => changeOf(row.amountFen, row.beforeFen),
              },
            ]}
          />
        </Card>
      )}
      {list.error && list.rows && <ErrorState error={list.error} onRetry={list.loadMore} />}
      {list.hasMore && (
        <Button id="more-sums" look="plain" busy={list.loadingMore} onPress={list.loadMore}>
          {words('act.more')}
        </Button>
      )}
    </Section>
  )
}
