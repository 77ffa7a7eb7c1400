import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import type { StockDifference } from '../../../shared/key/act'
import { useList } from '../ask'
import { useCommand } from '../command'
import { useDraft } from '../draft'
import { usePerson } from '../people/person'
import { pressable } from '../platform/device'
import { Line } from '../ui/fields'
import { Page } from '../ui/Page'
import { Button, Card, Icon, Row, Tag } from '../ui/parts'
import { Empty, List, Refused } from '../ui/states'
import { itemsSaid } from './tones'
import '../words/inspection'
import './key.scss'

/** What hangs in the cabinet, ticked off bunch by bunch, against the books. */
export function Stocktake() {
  const { words, hat } = usePerson()
  const estateId = hat?.estateId ?? ''
  const list = useList('key.list', { estateId }, { enabled: Boolean(hat) })
  const { draft, change, discard } = useDraft('stocktake', { found: [] as string[] })
  const [typed, setTyped] = useState('')
  const [differences, setDifferences] = useState<StockDifference[] | null>(null)
  const { run, busy, refusal } = useCommand('key.stocktake', draft.requestId)
  const has = (number: string) => draft.found.includes(number)
  const tick = (number: string) =>
    change({ found: has(number) ? draft.found.filter(one => one !== number) : [...draft.found, number] })
  const known = new Set((list.rows ?? []).map(bunch => bunch.number))
  const send = async () => {
    const done = await run({ estateId, found: draft.found })
    if (!done) return
    discard()
    change({ found: [] })
    setDifferences(done.differences)
  }
  return (
    <Page
      id="stocktake"
      title={words('stock.title')}
      size="form"
      bar={
        <>
          <Refused refusal={refusal} />
          <Button id="stock-send" busy={busy} onPress={() => void send()}>
            {words('stock.compare', { n: draft.found.length })}
          </Button>
        </>
      }
    >
      {differences && (
        <Card title={words('stock.result')} id="differences">
          {differences.length === 0 && <Row icon="check" title={words('stock.agrees')} />}
          {differences.map(({ number, kind }) => (
            <Row
              key={number}
              title={number}
              end={<Tag tone={kind === 'missing' ? 'red' : 'amber'}>{words(`stock.${kind}`)}</Tag>}
            />
          ))}
        </Card>
      )}
      <View className="note note--brand">{words('stock.how')}</View>
      <List list={list} empty={<Empty icon="key" title={words('key.none')} next={words('key.noneNext')} />}>
        {bunch => (
          <View
            key={bunch.keyId}
            id={`tick-${bunch.number}`}
            className={`card card--pad tick ${has(bunch.number) ? 'tick--on' : ''}`}
            {...pressable(() => tick(bunch.number))}
          >
            <View className="tick__box">{has(bunch.number) && <Icon name="check" />}</View>
            <Text className="bunch__number">{bunch.number}</Text>
            <View className="row__words">
              <Text className="booking__kind">{bunch.houseLabel}</Text>
              <Text className="booking__where">{itemsSaid(bunch.items, words)}</Text>
            </View>
          </View>
        )}
      </List>
      <View className="section" />
      <Line id="other-number" label={words('stock.other')} value={typed} max={20} onChange={setTyped} />
      {typed.trim() && !known.has(typed.trim()) && !has(typed.trim()) && (
        <Button
          id="other-add"
          look="quiet"
          icon="plus"
          onPress={() => {
            tick(typed.trim())
            setTyped('')
          }}
        >
          {words('stock.add')}
        </Button>
      )}
      <View className="pills">
        {draft.found
          .filter(number => !known.has(number))
          .map(number => (
            <View key={number} className="pill pill--on" {...pressable(() => tick(number))}>
              <Text>{number}</Text>
              <Icon name="close" />
            </View>
          ))}
      </View>
    </Page>
  )
}
