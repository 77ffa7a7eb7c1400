import { Text, View } from '@tarojs/components'
import { type ReactNode, useState } from 'react'
import type { StocktakeRow } from '../../../shared/key/schema'
import { useAsk, useList } from '../app/ask'
import { usePerson } from '../app/person'
import { pressable } from '../platform/spoken'
import { pictureOf } from '../platform/strokes'
import { useWords } from '../ui/language'
import { Page } from '../ui/Page'
import { Section, Tag } from '../ui/parts'
import { Empty, ErrorState, List, Sheet, Skeleton } from '../ui/states'
import { absolute } from '../ui/time'
import { Differences } from './Differences'
import { keyStaffWords } from './staff-words'

/** Earlier stocktakes, the latest first; each opens with what differed and who signed. */
export function EarlierCounts({ tabs }: { tabs: ReactNode }) {
  const { hat } = usePerson()
  const words = useWords(keyStaffWords)
  const [open, setOpen] = useState<StocktakeRow | null>(null)
  const list = useList('key.stocktakes', { estateId: hat?.estateId ?? '' }, { enabled: Boolean(hat) })
  return (
    <Page id="stocktake" title={words('stock.title')} size="form">
      {tabs}
      <List list={list} empty={<Empty icon="list" title={words('stock.none')} next={words('stock.noneNext')} />}>
        {count => (
          <View
            key={count.stocktakeId}
            id={`count-${count.stocktakeId}`}
            className="card card--pad bunch"
            {...pressable(() => setOpen(count))}
          >
            <View className="brief__head">
              <View className="row__words">
                <Text className="brief__title">{absolute(count.at)}</Text>
                <Text className="brief__about">
                  {words('stock.by', { by: count.byName, witness: count.witnessName, n: count.counted })}
                </Text>
              </View>
              {count.differences.length > 0 ? (
                <Tag tone="amber" icon="alert">
                  {words('stock.differs', { n: count.differences.length })}
                </Tag>
              ) : (
                <Tag tone="green" icon="check">
                  {words('stock.agrees')}
                </Tag>
              )}
            </View>
          </View>
        )}
      </List>
      {open && <Count count={open} onClose={() => setOpen(null)} />}
    </Page>
  )
}

function Count({ count, onClose }: { count: StocktakeRow; onClose(): void }) {
  const words = useWords(keyStaffWords)
  const { data, error, refetch } = useAsk('key.counted', { stocktakeId: count.stocktakeId })
  return (
    <Sheet title={words('stock.at', { at: absolute(count.at) })} onClose={onClose}>
      <Differences title={words('stock.counted', { n: count.counted })} differences={count.differences} />
      {!data && (error ? <ErrorState error={error} onRetry={() => void refetch()} /> : <Skeleton rows={1} />)}
      {data && (
        <Section title={words('stock.signed')}>
          {(
            [
              [count.byName, data.signature],
              [count.witnessName, data.witnessSignature],
            ] as const
          ).map(([name, strokes]) => (
            <View key={name} className="stocktake-signed">
              <Text className="brief__about">{name}</Text>
              <View className="signature" style={{ backgroundImage: pictureOf(strokes) }} />
            </View>
          ))}
        </Section>
      )}
    </Sheet>
  )
}
