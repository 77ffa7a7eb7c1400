import { View } from '@tarojs/components'
import type { BulletinRow } from '../../../shared/bulletin/views'
import { useList } from '../app/ask'
import { go } from '../app/go'
import { pageUrl } from '../app/noun'
import { usePerson } from '../app/person'
import { useWords } from '../ui/language'
import { Page } from '../ui/Page'
import { Row, Tag } from '../ui/parts'
import { Empty, List } from '../ui/states'
import { absolute } from '../ui/time'
import { bulletinFirstWords } from './first-words'
import { bulletinWords } from './words'

/** The notices that are to the reader, what is pinned first. */
export function ListScreen() {
  const { hat } = usePerson()
  const words = useWords(bulletinFirstWords, bulletinWords)
  const estateId = hat?.estateId ?? ''
  const list = useList('bulletin.list', { estateId }, { enabled: Boolean(estateId), live: true })
  return (
    <Page id="bulletins" title={words('bulletin.title')} size="form">
      <List list={list} empty={<Empty icon="form" title={words('bulletin.none')} next={words('bulletin.noneNext')} />}>
        {row => <Line key={row.bulletinId} row={row} />}
      </List>
    </Page>
  )
}

function Line({ row: { bulletinId, title, lead, at, pinned, mustRead, done } }: { row: BulletinRow }) {
  const words = useWords(bulletinFirstWords, bulletinWords)
  return (
    <View className="card">
      <Row
        id={`bulletin-${bulletinId}`}
        icon="form"
        title={title}
        detail={
          <>
            <View>{lead}</View>
            <View>{[pinned && words('bulletin.pinned'), absolute(at)].filter(Boolean).join(' · ')}</View>
          </>
        }
        end={!done && <Tag tone="amber">{words(mustRead ? 'bulletin.mustRead' : 'bulletin.unread')}</Tag>}
        onPress={() => go(pageUrl('owner/bulletin', { bulletinId }))}
      />
    </View>
  )
}
