import { View } from '@tarojs/components'
import { useList } from '../app/ask'
import { usePerson } from '../app/person'
import { useWords } from '../ui/language'
import { Page } from '../ui/Page'
import { Row, Tag } from '../ui/parts'
import { Empty, List } from '../ui/states'
import { absolute } from '../ui/time'
import { noticeWords } from './words'

export function UndeliveredScreen() {
  const { hat } = usePerson()
  const words = useWords(noticeWords)
  const list = useList('notice.undelivered', { estateId: hat?.estateId ?? '' }, { enabled: Boolean(hat) })
  const channel = (name: string) => words.maybe(`channel.${name}`) ?? name
  return (
    <Page id="undelivered" title={words('undelivered.title')} size="form">
      <List list={list} empty={<Empty title={words('undelivered.empty')} next={words('undelivered.emptyNext')} />}>
        {row => (
          <View key={row.deliveryId} className="card" id={`delivery-${row.deliveryId}`}>
            <Row
              icon="alert"
              title={`${row.recipient} · ${channel(row.channel)}`}
              detail={`${absolute(row.at)} · ${row.reason}`}
              end={<Tag tone="amber">{words('undelivered.tries', { n: row.attempts })}</Tag>}
            />
          </View>
        )}
      </List>
    </Page>
  )
}
