import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { KEY_STATES, type KeyRow, type KeyState } from '../../../shared/key/schema'
import { useList } from '../app/ask'
import { go } from '../app/go'
import { useNow } from '../app/now'
import { usePerson } from '../app/person'
import { useWide } from '../platform/device'
import { pressable } from '../platform/spoken'
import { useWords } from '../ui/language'
import { Page } from '../ui/Page'
import { Button, Pills, Tag } from '../ui/parts'
import { Empty, List } from '../ui/states'
import { absolute, lasting } from '../ui/time'
import { KeyPane } from './KeyPane'
import { RegisterKeys } from './RegisterKeys'
import { keyStaffWords } from './staff-words'
import { itemsSaid, KEY_TONES } from './tones'
import { keyWords } from './words'
import './key.scss'

/** The cabinet: every numbered bunch, where it is and since when it should be back. */
export function KeyBoard() {
  const { hat } = usePerson()
  const words = useWords(keyStaffWords, keyWords)
  const wide = useWide()
  const [state, setState] = useState<KeyState | 'all'>('all')
  const [chosen, setChosen] = useState<string | null>(null)
  const [adding, setAdding] = useState(false)
  const list = useList(
    'key.list',
    { estateId: hat?.estateId, ...(state !== 'all' && { state }) },
    { enabled: Boolean(hat), live: true },
  )
  const desk = hat?.kind === 'desk'
  return (
    <Page
      id="keys"
      title={words('key.title')}
      aside={
        wide && (
          <View className="pane" id="pane">
            {chosen ? <KeyPane key={chosen} keyId={chosen} /> : <Empty icon="key" title={words('key.choose')} />}
          </View>
        )
      }
    >
      <View className="section">
        <Pills
          id="state"
          choices={(['all', ...KEY_STATES] as const).map(value => ({
            value,
            label: value === 'all' ? words('act.all') : words(`key.state.${value}`),
          }))}
          value={state}
          onChange={setState}
        />
      </View>
      {(desk || hat?.kind === 'manager') && (
        <View className="actions-row section">
          {desk && (
            <Button id="key-add" look="quiet" icon="plus" onPress={() => setAdding(true)}>
              {words('key.register')}
            </Button>
          )}
          <Button id="go-stocktake" look="quiet" icon="list" onPress={() => go('/packages/desk/stocktake/index')}>
            {words('stock.title')}
          </Button>
        </View>
      )}
      <List list={list} empty={<Empty icon="key" title={words('key.none')} next={words('key.noneNext')} />}>
        {bunch => (
          <KeyCard
            key={bunch.keyId}
            bunch={bunch}
            chosen={wide && bunch.keyId === chosen}
            onPress={() => (wide ? setChosen(bunch.keyId) : go(`/packages/desk/key/index?keyId=${bunch.keyId}`))}
          />
        )}
      </List>
      {adding && <RegisterKeys onClose={() => setAdding(false)} />}
    </Page>
  )
}

function KeyCard({ bunch, chosen, onPress }: { bunch: KeyRow; chosen: boolean; onPress(): void }) {
  const words = useWords(keyStaffWords, keyWords)
  const now = useNow(60_000)
  const late = bunch.state === 'lent' && bunch.dueAt !== null && bunch.dueAt < now
  return (
    <View
      id={`key-${bunch.number}`}
      className={`card card--pad bunch ${chosen ? 'card--chosen' : ''} ${late ? 'card--urgent' : ''}`}
      {...pressable(onPress)}
    >
      <View className="brief__head">
        <Text className="bunch__number">{bunch.number}</Text>
        <View className="row__words">
          <Text className="brief__title">{bunch.houseLabel}</Text>
          <Text className="brief__about">{itemsSaid(bunch.items, words)}</Text>
        </View>
        <Tag tone={KEY_TONES[bunch.state]}>{words(`key.state.${bunch.state}`)}</Tag>
      </View>
      {bunch.holderName && (
        <View className="card__foot">
          <Tag icon="person">{bunch.holderName}</Tag>
          {bunch.dueAt !== null &&
            (late ? (
              <Tag tone="red" icon="alert">
                {words('key.late', { time: lasting(now - bunch.dueAt, words) })}
              </Tag>
            ) : (
              <Tag icon="clock">{words('key.due', { at: absolute(bunch.dueAt) })}</Tag>
            ))}
        </View>
      )}
    </View>
  )
}
