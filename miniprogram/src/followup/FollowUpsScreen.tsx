import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { firstDay, lastDay, periodOf, today } from '../../../shared/calendar/day'
import type { FollowUpRow } from '../../../shared/followup/contract'
import { FOLLOWUP_STATES } from '../../../shared/followup/schema'
import { CATEGORY_NAMES } from '../../../shared/ticket/names'
import { useAsk, useList } from '../app/ask'
import { go } from '../app/go'
import { pageUrl } from '../app/noun'
import { usePart } from '../app/part'
import { usePerson } from '../app/person'
import { useRights } from '../app/rights'
import { Stars } from '../ui/fields'
import { useReading, useWords } from '../ui/language'
import { Page } from '../ui/Page'
import { Button, Card, LinkText, Row, Tabs, Tag } from '../ui/parts'
import { Empty, List } from '../ui/states'
import { absolute, day } from '../ui/time'
import { CallButton } from './CallButton'
import { RecordSheet } from './RecordSheet'
import { ShareSheet } from './ShareSheet'
import { followupStaffWords } from './staff-words'

/** Whom to ask whether it is well, the longest waiting first. */
export function FollowUpsScreen() {
  const { hat } = usePerson()
  const words = useWords(followupStaffWords)
  const estateId = hat?.estateId ?? ''
  const [state, setState] = usePart('state', FOLLOWUP_STATES, 'due')
  const list = useList('followup.list', { estateId, state }, { enabled: Boolean(hat), live: true })
  return (
    <Page id="followups" title={words('followup.title')} size="form">
      <Rate estateId={estateId} />
      <Tabs
        id="state"
        choices={FOLLOWUP_STATES.map(value => ({ value, label: words(`followup.state.${value}`) }))}
        value={state}
        onChange={setState}
      />
      <List
        list={list}
        empty={<Empty icon="phone" title={words(`followup.none.${state}`)} next={words('followup.noneNext')} />}
      >
        {row => <One key={row.followUpId} row={row} />}
      </List>
    </Page>
  )
}

/** How many of this month's have been asked, and how much of the repairs is. */
function Rate({ estateId }: { estateId: string }) {
  const words = useWords(followupStaffWords)
  const [changing, setChanging] = useState(false)
  const may = useRights(estateId)('followup.configure')
  const month = periodOf(today(Date.now()))
  const range = { from: firstDay(month), to: lastDay(month) }
  const { data } = useAsk('followup.rates', { estateId, ...range }, { enabled: Boolean(estateId) })
  if (!data) return null
  const { rate, done, required, repairPercent, version } = data
  return (
    <View className="section" id="followup-rate">
      <Text className="hint">{words('followup.rate', { month, rate: rate ?? '—', done, required })}</Text>
      {may && (
        <LinkText id="followup-share" onPress={() => setChanging(true)}>
          {`${words('followup.share')} ${repairPercent}%`}
        </LinkText>
      )}
      {changing && <ShareSheet of={{ estateId, repairPercent, version }} onClose={() => setChanging(false)} />}
    </View>
  )
}

function One({ row }: { row: FollowUpRow }) {
  const { hat } = usePerson()
  const words = useWords(followupStaffWords)
  const { language } = useReading()
  const [recording, setRecording] = useState(false)
  const may = useRights(hat?.estateId)('followup.record')
  const { followUpId, subject, category, placeLabel, name, phone, dueAt, state, attempts, ticketId, houseId } = row
  const what = category ? CATEGORY_NAMES[category][language] : words(`followup.subject.${subject}`)
  const late = state === 'due' && dueAt < Date.now()
  return (
    <Card id={`followup-${followUpId}`}>
      <Row
        icon={subject === 'complaint' ? 'complaint' : subject === 'repair' ? 'repair' : 'key'}
        title={`${what} · ${placeLabel}`}
        detail={
          <View>
            <View>{[name, phone ?? words('followup.noPhone')].join(' · ')}</View>
            {state === 'due' && <View>{words('followup.due', { at: day(dueAt) })}</View>}
          </View>
        }
        end={
          <Tag tone={late ? 'red' : subject === 'complaint' ? 'amber' : 'slate'}>
            {late ? words('followup.overdue') : words(`followup.subject.${subject}`)}
          </Tag>
        }
      />
      {attempts.map(attempt => (
        <View key={attempt.at} className="prose">
          <Text className="hint">
            {[
              attempt.byName,
              absolute(attempt.at),
              words(`followup.method.${attempt.method}`),
              words(`followup.result.${attempt.result}`),
            ].join(' · ')}
          </Text>
          {attempt.rating !== null && <Stars value={attempt.rating} label={n => words('followup.star', { n })} />}
          {attempt.remarks && <Text>{attempt.remarks}</Text>}
        </View>
      ))}
      {row.nextAction && row.nextAction !== 'none' && (
        <View className="note note--brand">{words(`followup.next.${row.nextAction}`)}</View>
      )}
      {state === 'due' && row.ownWork && <View className="note">{words('followup.ownWork')}</View>}
      <View className="prose">
        <View className="actions">
          {state === 'due' && may && !row.ownWork && (
            <>
              {phone && <CallButton followUpId={followUpId} />}
              <View className="actions__more">
                <Button id={`record-${followUpId}`} icon="pen" onPress={() => setRecording(true)}>
                  {words('followup.record')}
                </Button>
              </View>
            </>
          )}
          {!ticketId && houseId && (
            <View className="actions__more">
              <Button id={`house-${followUpId}`} look="quiet" onPress={() => go(pageUrl('desk/house', { houseId }))}>
                {words('followup.house')}
              </Button>
            </View>
          )}
          {ticketId && (
            <View className="actions__more">
              <Button
                id={`open-${followUpId}`}
                look="quiet"
                onPress={() => go(pageUrl('desk/ticket', { ticketId: row.ledTo ?? ticketId }))}
              >
                {words('followup.open')}
              </Button>
            </View>
          )}
        </View>
      </View>
      {recording && <RecordSheet row={row} onClose={() => setRecording(false)} />}
    </Card>
  )
}
