import { View } from '@tarojs/components'
import { useState } from 'react'
import { addDays, today } from '../../../shared/calendar/day'
import type { OutageRow } from '../../../shared/outage/views'
import { useAsk, useList } from '../app/ask'
import { go } from '../app/go'
import { pageUrl } from '../app/noun'
import { usePerson } from '../app/person'
import { useRights } from '../app/rights'
import { useWords } from '../ui/language'
import { Page } from '../ui/Page'
import { Button, Card, LinkText, Row, Tabs, Tag } from '../ui/parts'
import { Empty, List } from '../ui/states'
import { absolute } from '../ui/time'
import { outageFirstWords } from './first-words'
import { NoticeSheet } from './NoticeSheet'
import { outageStaffWords } from './staff-words'
import { OUTAGE_TONES } from './tones'
import { outageWords } from './words'
import './outage.scss'

type Show = 'open' | 'over'
/** What is off, will be and was, and how soon people heard that it was back. */
export function OutagesScreen() {
  const { hat } = usePerson()
  const words = useWords(outageStaffWords)
  const estateId = hat?.estateId ?? ''
  const may = useRights(estateId)
  const [show, setShow] = useState<Show>('open')
  const [rules, setRules] = useState(false)
  const list = useList('outage.list', { estateId, show }, { enabled: Boolean(hat), live: true })
  return (
    <Page
      id="outages"
      title={words('outage.title')}
      aside={
        <>
          {may('outage.measure') && <Measured estateId={estateId} />}
          {may('outage.saveNotice') && (
            <LinkText id="notice-hours" onPress={() => setRules(true)}>
              {words('outage.noticeHours')}
            </LinkText>
          )}
        </>
      }
      bar={
        may('outage.draft') && (
          <Button id="outage-new" icon="plus" onPress={() => go(pageUrl('outage/write'))}>
            {words('outage.new')}
          </Button>
        )
      }
    >
      <Tabs<Show>
        id="show"
        choices={(['open', 'over'] as const).map(value => ({ value, label: words(`outage.show.${value}`) }))}
        value={show}
        onChange={setShow}
      />
      <List list={list} empty={<Empty icon="check" title={words('outage.none')} next={words('outage.noneNext')} />}>
        {row => <Line key={row.outageId} row={row} />}
      </List>
      {rules && <NoticeSheet estateId={estateId} onClose={() => setRules(false)} />}
    </Page>
  )
}

function Line({ row }: { row: OutageRow }) {
  const words = useWords(outageFirstWords, outageWords, outageStaffWords)
  const { outageId, utility, reason, state, startsAt, endsAt, houseCount, where, inTime } = row
  return (
    <View className="card">
      <Row
        id={`outage-${outageId}`}
        icon="alert"
        title={`${words(`outage.no.${utility}`)} · ${words('outage.houses', { n: houseCount })}`}
        detail={
          <>
            <View>{[words(`outage.reason.${reason}`), where].filter(Boolean).join(' · ')}</View>
            <View>{words('outage.span', { from: absolute(startsAt), until: absolute(row.restoredAt ?? endsAt) })}</View>
            {inTime !== null && <View>{words(inTime ? 'outage.onTime' : 'outage.late')}</View>}
          </>
        }
        end={<Tag tone={OUTAGE_TONES[state]}>{words(`outage.state.${state}`)}</Tag>}
        onPress={() => go(pageUrl('outage/outage', { outageId }))}
      />
    </View>
  )
}

function Measured({ estateId }: { estateId: string }) {
  const words = useWords(outageStaffWords)
  const to = today(Date.now())
  const { data } = useAsk('outage.measure', { estateId, from: addDays(to, -29), to }, { enabled: Boolean(estateId) })
  if (!data) return null
  const { restorations: n, onTime, rate } = data
  return (
    <Card title={words('outage.measure')}>
      <Row
        id="in-time"
        icon="clock"
        title={rate === null ? '—' : `${(rate / 100).toFixed(2)}%`}
        detail={words('outage.measureOf', { onTime, n })}
      />
    </Card>
  )
}
