import { View } from '@tarojs/components'
import type { CallRow } from '../../../shared/outage/views'
import { useList } from '../app/ask'
import { useCommand } from '../app/command'
import { go } from '../app/go'
import { pageUrl } from '../app/noun'
import { useWords } from '../ui/language'
import { Button, LinkText, Row, Section, Tag } from '../ui/parts'
import { Empty, List } from '../ui/states'
import { absolute } from '../ui/time'
import { outageStaffWords } from './staff-words'

/** Whom to call: those to be looked after first in front, then whoever has not read it. */
export function Calls({ outageId, marks }: { outageId: string; marks: boolean }) {
  const words = useWords(outageStaffWords)
  const list = useList('outage.calls', { outageId })
  return (
    <Section title={words('outage.calls')}>
      <View id="calls">
        <List list={list} empty={!list.hasMore && <Empty icon="check" title={words('outage.callsNone')} />}>
          {row => <Call key={row.houseId} outageId={outageId} row={row} marks={marks} />}
        </List>
        {list.rows?.length === 0 && list.hasMore && (
          <Button id="calls-more" look="plain" busy={list.loadingMore} onPress={list.loadMore}>
            {words('act.more')}
          </Button>
        )}
      </View>
    </Section>
  )
}

function Call({ outageId, row, marks }: { outageId: string; row: CallRow; marks: boolean }) {
  const words = useWords(outageStaffWords)
  const { houseId, label, care, state, called } = row
  const { run, busy } = useCommand('outage.called')
  const said = called
    ? words('outage.calledBy', { name: called.byName, at: absolute(called.at) })
    : words(state === 'nobody' ? 'outage.nobody' : 'outage.unread')
  return (
    <View className="card">
      <Row
        id={`call-${houseId}`}
        icon="phone"
        title={
          <LinkText id={`call-house-${houseId}`} onPress={() => go(pageUrl('desk/house', { houseId }))}>
            {label}
          </LinkText>
        }
        detail={
          <>
            {care && <Tag tone="amber">{words('outage.care')}</Tag>}
            <View>{said}</View>
          </>
        }
        end={
          marks &&
          !called && (
            <Button
              id={`called-${houseId}`}
              small
              look="quiet"
              busy={busy}
              onPress={() => void run({ outageId, houseId })}
            >
              {words('outage.call')}
            </Button>
          )
        }
      />
    </View>
  )
}
