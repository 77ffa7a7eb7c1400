import { Text, View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { useState } from 'react'
import { DEFECT_STATES, type DefectRow, type DefectState } from '../../../shared/defect/schema'
import { useList } from '../app/ask'
import { go } from '../app/go'
import { useNow } from '../app/now'
import { usePerson } from '../app/person'
import { useWide } from '../platform/device'
import { pressable } from '../platform/spoken'
import { useWords } from '../ui/language'
import { Button, Icon, Tag } from '../ui/parts'
import { StateList } from '../ui/StateList'
import { Empty, List } from '../ui/states'
import { day, lasting } from '../ui/time'
import { DefectPane } from './DefectPane'
import { DEFECT_TONES, isOwed, SEVERITY_TONES } from './tones'
import { defectWords } from './words'
import './defect.scss'

type Filter = DefectState | 'all'

/** Defects by state; in a wide window the chosen one opens beside the list. */
export function DefectsScreen({ household = false }: { household?: boolean }) {
  const { hat } = usePerson()
  const words = useWords(defectWords)
  const { params } = useRouter()
  const wide = useWide()
  const [state, setState] = useState<Filter>('all')
  const [chosen, setChosen] = useState<string | null>(null)
  const { inspectionId, houseId } = params
  const list = useList(
    'defect.list',
    {
      ...(!household && hat && { estateId: hat.estateId }),
      ...(inspectionId && { inspectionId }),
      ...(houseId && { houseId }),
      ...(state !== 'all' && { state }),
    },
    { enabled: Boolean(hat), live: true },
  )
  const folder = household ? 'owner' : 'desk'
  return (
    <StateList
      id="defects"
      title={words('defect.title')}
      states={DEFECT_STATES}
      nameOf={value => words(`defect.state.${value}`)}
      state={state}
      onState={setState}
      pane={
        chosen ? <DefectPane key={chosen} defectId={chosen} /> : <Empty icon="repair" title={words('defect.choose')} />
      }
    >
      {!household && (
        <View className="section">
          <Button id="go-numbers" look="quiet" icon="list" onPress={() => go('/packages/desk/numbers/index')}>
            {words('defect.numbers')}
          </Button>
        </View>
      )}
      {household && hat && (
        <View className="section">
          <Button id="report-defect" look="quiet" icon="plus" onPress={() => go('/packages/owner/defect-report/index')}>
            {words('defect.report')}
          </Button>
        </View>
      )}
      <List list={list} empty={<Empty title={words('defect.none')} next={words('defect.noneNext')} />}>
        {defect => (
          <DefectCard
            key={defect.defectId}
            defect={defect}
            chosen={wide && defect.defectId === chosen}
            onPress={() =>
              wide ? setChosen(defect.defectId) : go(`/packages/${folder}/defect/index?defectId=${defect.defectId}`)
            }
          />
        )}
      </List>
    </StateList>
  )
}

function DefectCard({ defect, chosen, onPress }: { defect: DefectRow; chosen: boolean; onPress(): void }) {
  const words = useWords(defectWords)
  const now = useNow(60_000)
  const late = isOwed(defect.state) && defect.dueAt < now
  return (
    <View
      id={`defect-${defect.defectId}`}
      className={`card card--pad defect ${chosen ? 'card--chosen' : ''} ${late ? 'card--urgent' : ''}`}
      {...pressable(onPress)}
    >
      <View className="brief__head">
        <View className="row__words">
          <Text className="brief__title">{`${defect.room} · ${defect.what}`}</Text>
          <Text className="brief__about">{defect.houseLabel}</Text>
        </View>
        <Tag tone={DEFECT_TONES[defect.state]}>{words(`defect.state.${defect.state}`)}</Tag>
      </View>
      {defect.note && <Text className="defect__note">{defect.note}</Text>}
      <View className="card__foot">
        <Tag tone={SEVERITY_TONES[defect.severity]}>{words(`severity.${defect.severity}`)}</Tag>
        {late ? (
          <Tag tone="red" icon="alert">
            {words('defect.late', { time: lasting(now - defect.dueAt, words) })}
          </Tag>
        ) : (
          isOwed(defect.state) && <Tag icon="clock">{words('defect.due', { day: day(defect.dueAt) })}</Tag>
        )}
        {defect.failedRounds > 0 && <Tag tone="amber">{words('defect.rounds', { n: defect.failedRounds })}</Tag>}
        {defect.photoCount > 0 && <Tag icon="camera">{String(defect.photoCount)}</Tag>}
        <Icon name="next" className="row__next" />
      </View>
    </View>
  )
}
