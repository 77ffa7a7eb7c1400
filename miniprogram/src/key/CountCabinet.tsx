import { Text, View } from '@tarojs/components'
import { type ReactNode, useState } from 'react'
import type { StockDifference } from '../../../shared/key/schema'
import { useList } from '../app/ask'
import { useDraft } from '../app/draft'
import { usePerson } from '../app/person'
import { pressable } from '../platform/spoken'
import { Line } from '../ui/fields'
import { useWords } from '../ui/language'
import { Page } from '../ui/Page'
import { Button, Icon } from '../ui/parts'
import { Empty, List } from '../ui/states'
import { CountSheet } from './CountSheet'
import { Differences } from './Differences'
import { keyStaffWords } from './staff-words'
import { itemsSaid } from './tones'
import { keyWords } from './words'

/** What hangs in the cabinet, ticked off bunch by bunch; two people sign, then it is compared with the books. */
export function CountCabinet({ tabs }: { tabs: ReactNode }) {
  const { hat } = usePerson()
  const words = useWords(keyStaffWords, keyWords)
  const estateId = hat?.estateId ?? ''
  const list = useList('key.list', { estateId }, { enabled: Boolean(hat) })
  const { draft, change } = useDraft('stocktake', { found: [] as string[] })
  const [signing, setSigning] = useState(false)
  const [differences, setDifferences] = useState<StockDifference[] | null>(null)
  const has = (number: string) => draft.found.includes(number)
  const tick = (number: string) =>
    change({ found: has(number) ? draft.found.filter(one => one !== number) : [...draft.found, number] })
  const known = new Set((list.rows ?? []).map(bunch => bunch.number))
  return (
    <Page
      id="stocktake"
      title={words('stock.title')}
      size="form"
      bar={
        <Button id="stock-sign" icon="pen" onPress={() => setSigning(true)}>
          {words('stock.compare', { n: draft.found.length })}
        </Button>
      }
    >
      {tabs}
      {differences && <Differences title={words('stock.result')} differences={differences} />}
      <View className="note note--brand">{words('stock.how')}</View>
      <List list={list} empty={<Empty icon="key" title={words('key.none')} next={words('key.noneNext')} />}>
        {bunch => (
          <View
            key={bunch.keyId}
            id={`tick-${bunch.number}`}
            className={`card card--pad counted ${has(bunch.number) ? 'counted--on' : ''}`}
            {...pressable(() => tick(bunch.number))}
          >
            <View className="counted__box">{has(bunch.number) && <Icon name="check" />}</View>
            <Text className="bunch__number">{bunch.number}</Text>
            <View className="row__words">
              <Text className="brief__title">{bunch.houseLabel}</Text>
              <Text className="brief__about">{itemsSaid(bunch.items, words)}</Text>
            </View>
          </View>
        )}
      </List>
      <Others found={draft.found} known={known} onTick={tick} />
      {signing && (
        <CountSheet
          estateId={estateId}
          found={draft.found}
          onClose={() => setSigning(false)}
          onCompared={found => {
            change({ found: [] })
            setDifferences(found)
            setSigning(false)
          }}
        />
      )}
    </Page>
  )
}

interface OthersProps {
  found: readonly string[]
  known: ReadonlySet<string>
  onTick(number: string): void
}
/** Bunches that hang there and that the books do not know. */
function Others({ found, known, onTick }: OthersProps) {
  const words = useWords(keyStaffWords)
  const [typed, setTyped] = useState('')
  const other = typed.trim()
  return (
    <>
      <View className="section" />
      <Line id="other-number" label={words('stock.other')} value={typed} max={20} onChange={setTyped} />
      {other && !known.has(other) && !found.includes(other) && (
        <Button
          id="other-add"
          look="quiet"
          icon="plus"
          onPress={() => {
            onTick(other)
            setTyped('')
          }}
        >
          {words('stock.add')}
        </Button>
      )}
      <View className="pills">
        {found
          .filter(number => !known.has(number))
          .map(number => (
            <View key={number} className="pill pill--on" {...pressable(() => onTick(number))}>
              <Text>{number}</Text>
              <Icon name="close" />
            </View>
          ))}
      </View>
    </>
  )
}
