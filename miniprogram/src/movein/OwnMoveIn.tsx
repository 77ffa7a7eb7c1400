import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { useState } from 'react'
import { useWhole } from '../app/ask'
import { useWords } from '../ui/language'
import { Page } from '../ui/Page'
import { Pills } from '../ui/parts'
import { Empty, ErrorState, Skeleton } from '../ui/states'
import { MoveInPane } from './MoveInPane'
import { moveinWords } from './words'
import './movein.scss'

/** What is next for the own house, and what to bring. */
export function OwnMoveIn() {
  const words = useWords(moveinWords)
  const { params } = useRouter()
  const list = useWhole('movein.list', {})
  const [chosen, setChosen] = useState(params.moveInId ?? '')
  const rows = list.rows ?? []
  const shown = rows.find(row => row.moveInId === chosen) ?? rows[0]
  return (
    <Page id="own-movein" title={words('movein.title')} size="form">
      {!list.rows && (list.error ? <ErrorState error={list.error} onRetry={list.reload} /> : <Skeleton rows={3} />)}
      {list.rows && !shown && <Empty icon="home" title={words('movein.noneOwn')} next={words('movein.noneOwnNext')} />}
      {rows.length > 1 && shown && (
        <View className="section">
          <Pills
            id="movein"
            choices={rows.map(row => ({ value: row.moveInId, label: row.houseLabel }))}
            value={shown.moveInId}
            onChange={setChosen}
          />
        </View>
      )}
      {shown && <MoveInPane key={shown.moveInId} moveInId={shown.moveInId} household />}
    </Page>
  )
}
