import { View } from '@tarojs/components'
import { useState } from 'react'
import type { DeskRow } from '../../../shared/bulletin/views'
import { useList } from '../app/ask'
import { go } from '../app/go'
import { pageUrl } from '../app/noun'
import { usePerson } from '../app/person'
import { useWords } from '../ui/language'
import { Page } from '../ui/Page'
import { Button, Row, Tabs, Tag } from '../ui/parts'
import { Empty, List } from '../ui/states'
import { absolute } from '../ui/time'
import { bulletinFirstWords } from './first-words'
import { bulletinStaffWords } from './staff-words'
import { BULLETIN_TONES } from './tones'

type Show = 'open' | 'past'
/** The notices of an estate, for whoever writes, approves and sends them. */
export function DeskScreen() {
  const { hat } = usePerson()
  const words = useWords(bulletinFirstWords, bulletinStaffWords)
  const estateId = hat?.estateId ?? ''
  const [show, setShow] = useState<Show>('open')
  const list = useList('bulletin.desk', { estateId, show }, { enabled: Boolean(hat), live: true })
  return (
    <Page
      id="bulletin-desk"
      title={words('bulletin.title')}
      bar={
        <Button id="bulletin-new" icon="plus" onPress={() => go(pageUrl('bulletin/write'))}>
          {words('bulletin.new')}
        </Button>
      }
    >
      <Tabs<Show>
        id="show"
        choices={(['open', 'past'] as const).map(value => ({ value, label: words(`bulletin.show.${value}`) }))}
        value={show}
        onChange={setShow}
      />
      <List
        list={list}
        empty={<Empty icon="form" title={words('bulletin.deskNone')} next={words('bulletin.deskNoneNext')} />}
      >
        {row => <Line key={row.bulletinId} row={row} />}
      </List>
    </Page>
  )
}

function Line({ row: { bulletinId, title, state, at, doors, roles, draftedBy } }: { row: DeskRow }) {
  const words = useWords(bulletinStaffWords)
  const where = doors.length > 0 ? doors.slice(0, 4).join('、') : words('bulletin.all')
  return (
    <View className="card">
      <Row
        id={`bulletin-${bulletinId}`}
        icon="form"
        title={title}
        detail={
          <>
            <View>{[where, ...roles.map(role => words(`bulletin.role.${role}`))].join(' · ')}</View>
            <View>
              {[
                words('bulletin.by', { name: draftedBy }),
                at !== null && words('bulletin.goesOut', { at: absolute(at) }),
              ]
                .filter(Boolean)
                .join(' · ')}
            </View>
          </>
        }
        end={<Tag tone={BULLETIN_TONES[state]}>{words(`bulletin.state.${state}`)}</Tag>}
        onPress={() => go(pageUrl('bulletin/bulletin', { bulletinId }))}
      />
    </View>
  )
}
