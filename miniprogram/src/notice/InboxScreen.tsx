import { useQueryClient } from '@tanstack/react-query'
import { Text, View } from '@tarojs/components'
import { ulid } from '../../../shared/id'
import type { InboxRow } from '../../../shared/notice/contract'
import { useList } from '../app/ask'
import { call } from '../app/call'
import { go } from '../app/go'
import type { Hat } from '../app/hats'
import { useNow } from '../app/now'
import { usePerson } from '../app/person'
import { useWords } from '../ui/language'
import { Page } from '../ui/Page'
import { Row, Tag } from '../ui/parts'
import { Empty, List } from '../ui/states'
import { ago } from '../ui/time'
import { noticeFirstWords } from './first-words'
import { useUnread } from './unread'

interface Props {
  /** Where a message leads for the role that is worn. */
  urlOf(row: InboxRow, hat: Hat | undefined): string | undefined
}
export function InboxScreen({ urlOf }: Props) {
  const { me, hat } = usePerson()
  const words = useWords(noticeFirstWords)
  const now = useNow(30_000)
  const client = useQueryClient()
  const list = useList('notice.inbox', {}, { live: true, enabled: Boolean(me) })
  const unread = useUnread()

  const open = (row: InboxRow) => {
    if (!row.readAt)
      call('notice.read', { deliveryId: row.deliveryId, requestId: ulid(Date.now()) })
        .then(() => {
          void client.invalidateQueries({ queryKey: ['notice.inbox'] })
          void client.invalidateQueries({ queryKey: ['notice.unread'] })
        })
        // Unread it stays, and says so; opening what it is about matters more.
        .catch(() => {})
    const to = urlOf(row, hat)
    if (to) go(to)
  }
  return (
    <Page id="inbox" title={words('inbox.title')} size="form">
      {unread && (
        <View className="section">
          <Tag tone="brand">{words('inbox.unread', { n: unread })}</Tag>
        </View>
      )}
      <List list={list} empty={<Empty icon="inbox" title={words('inbox.empty')} next={words('inbox.emptyNext')} />}>
        {row => (
          <View key={row.deliveryId} className="card">
            <Row
              id={`notice-${row.deliveryId}`}
              icon="inbox"
              title={<Text className={row.readAt ? 'read' : 'unread'}>{row.text}</Text>}
              detail={
                <View className="notice">
                  <Text>{ago(row.at, now, words)}</Text>
                  {!row.readAt && <Tag tone="amber">{words('inbox.new')}</Tag>}
                </View>
              }
              onPress={() => open(row)}
            />
          </View>
        )}
      </List>
    </Page>
  )
}
