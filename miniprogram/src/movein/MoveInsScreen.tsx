import { Text, View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { useState } from 'react'
import { MOVEIN_STATES, type MoveInRow, type MoveInState, STEPS } from '../../../shared/movein/schema'
import { useList } from '../app/ask'
import { go } from '../app/go'
import { usePerson } from '../app/person'
import { useWide } from '../platform/device'
import { pressable } from '../platform/spoken'
import { useWords } from '../ui/language'
import { Button, Icon, Tag } from '../ui/parts'
import { StateList } from '../ui/StateList'
import { Empty, List } from '../ui/states'
import { day } from '../ui/time'
import { MoveInPane } from './MoveInPane'
import { Progress } from './Progress'
import { StartSheet } from './StartSheet'
import { MOVEIN_TONES } from './tones'
import { moveinWords } from './words'
import './movein.scss'

type Filter = MoveInState | 'all'

/** Who moves in and how far each is; in a wide window the chosen one opens beside the list. */
export function MoveInsScreen() {
  const { hat } = usePerson()
  const words = useWords(moveinWords)
  const { params } = useRouter()
  const wide = useWide()
  const [state, setState] = useState<Filter>('all')
  const [chosen, setChosen] = useState<string | null>(params.moveInId ?? null)
  const [starting, setStarting] = useState(false)
  const list = useList(
    'movein.list',
    { ...(hat && { estateId: hat.estateId }), ...(state !== 'all' && { state }) },
    { enabled: Boolean(hat), live: true },
  )
  return (
    <StateList
      id="moveins"
      title={words('movein.desk')}
      states={MOVEIN_STATES}
      nameOf={value => words(`movein.state.${value}`)}
      state={state}
      onState={setState}
      pane={
        chosen ? <MoveInPane key={chosen} moveInId={chosen} /> : <Empty icon="home" title={words('movein.choose')} />
      }
    >
      {hat?.kind === 'desk' && (
        <View className="section">
          <Button id="start" look="quiet" icon="plus" onPress={() => setStarting(true)}>
            {words('movein.start')}
          </Button>
        </View>
      )}
      <List list={list} empty={<Empty icon="home" title={words('movein.none')} next={words('movein.noneNext')} />}>
        {row => (
          <MoveInCard
            key={row.moveInId}
            row={row}
            chosen={wide && row.moveInId === chosen}
            onPress={() =>
              wide ? setChosen(row.moveInId) : go(`/packages/desk/movein/index?moveInId=${row.moveInId}`)
            }
          />
        )}
      </List>
      {starting && <StartSheet onClose={() => setStarting(false)} />}
    </StateList>
  )
}

function MoveInCard({ row, chosen, onPress }: { row: MoveInRow; chosen: boolean; onPress(): void }) {
  const words = useWords(moveinWords)
  return (
    <View
      id={`movein-${row.moveInId}`}
      className={`card card--pad movein ${chosen ? 'card--chosen' : ''}`}
      {...pressable(onPress)}
    >
      <View className="movein__head">
        <View className="row__words">
          <Text className="movein__house">{row.houseLabel}</Text>
          <Text className="movein__owners">{row.ownerNames.join('、')}</Text>
        </View>
        <Tag tone={MOVEIN_TONES[row.state]}>{words(`movein.state.${row.state}`)}</Tag>
      </View>
      <Progress done={row.done} />
      <View className="movein__foot">
        <Text>
          {row.newDate
            ? words('movein.again.date', { date: day(row.newDate) })
            : row.next
              ? words('movein.next', { step: words(`movein.step.${row.next}`) })
              : words('movein.progress', { done: row.done, all: STEPS.length })}
        </Text>
        <Icon name="next" className="row__next" />
      </View>
    </View>
  )
}
