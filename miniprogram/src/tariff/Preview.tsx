import { Text, View } from '@tarojs/components'
import { useEffect, useState } from 'react'
import { previewTable } from '../../../shared/tariff/tables'
import { yuan } from '../app/amount'
import { useList } from '../app/ask'
import { TakeButtons } from '../extract/TakeButtons'
import { useWords } from '../ui/language'
import { Button, Card } from '../ui/parts'
import { Empty, ErrorState, Skeleton } from '../ui/states'
import { Table } from '../ui/Table'
import { tariffStaffWords } from './staff-words'

const STEP = 50
/** Every house's month before and after, computed page by page until all are there; the largest changes first. */
export function Preview({ estateId, tariffId, period }: { estateId: string; tariffId: string; period: string }) {
  const words = useWords(tariffStaffWords)
  const list = useList('tariff.preview', { estateId, tariffId, period })
  const [shown, setShown] = useState(STEP)
  const { hasMore, loadingMore, loadMore, error } = list
  useEffect(() => {
    if (hasMore && !loadingMore && !error) loadMore()
  })
  if (!list.rows && list.error) return <ErrorState error={list.error} onRetry={list.reload} />
  if (!list.rows) return <Skeleton />
  if (!list.rows.length && !list.hasMore)
    return (
      <Card title={words('price.preview')}>
        <Empty icon="list" title={words('price.previewNone')} next={words('price.previewNoneNext')} />
      </Card>
    )
  const change = (row: { beforeFen: number | null; afterFen: number }) => row.afterFen - (row.beforeFen ?? 0)
  const rows = [...list.rows].sort((a, b) => Math.abs(change(b)) - Math.abs(change(a)))
  const before = rows.reduce((all, row) => all + (row.beforeFen ?? 0), 0)
  const after = rows.reduce((all, row) => all + row.afterFen, 0)
  const figures = [
    ['price.houses', String(rows.length)],
    ['price.sumBefore', yuan(before)],
    ['price.sumAfter', yuan(after)],
    ['price.sumChange', signed(after - before)],
  ] as const
  return (
    <>
      <View className="numbers" id="preview-sums">
        {figures.map(([word, value]) => (
          <View key={word} className="number">
            <Text className="due__label">{words(word)}</Text>
            <Text className="number__value">{value}</Text>
          </View>
        ))}
      </View>
      {error && <ErrorState error={error} onRetry={loadMore} />}
      {list.hasMore && !error && <Text className="hint">{words('price.loading', { n: rows.length })}</Text>}
      <Card
        title={`${words('price.preview')} · ${period}`}
        action={<TakeButtons of="tariff.preview" table={previewTable} asked={{ tariffId, period }} />}
      >
        <Table
          id="effect"
          rows={rows.slice(0, shown)}
          keyOf={row => row.houseId}
          columns={[
            { id: 'house', head: words('price.house'), share: 1.6, cell: row => row.label },
            {
              id: 'before',
              head: words('price.before'),
              figure: true,
              cell: row => (row.beforeFen === null ? '—' : yuan(row.beforeFen)),
            },
            { id: 'after', head: words('price.after'), figure: true, cell: row => yuan(row.afterFen) },
            { id: 'change', head: words('price.change'), figure: true, cell: row => signed(change(row)) },
          ]}
        />
      </Card>
      {rows.length > shown && (
        <Button id="more-houses" look="plain" onPress={() => setShown(shown + STEP * 4)}>
          {words('price.more', { n: rows.length - shown })}
        </Button>
      )}
    </>
  )
}
const signed = (fen: number): string => (fen > 0 ? `+${yuan(fen)}` : yuan(fen))
