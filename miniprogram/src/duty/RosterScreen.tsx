import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { dayOf, timeOf } from '../../../shared/booking/calendar'
import { addDays, today } from '../../../shared/calendar/day'
import { mondayOf } from '../../../shared/duty/roster'
import { useAsk } from '../app/ask'
import { usePerson } from '../app/person'
import { useRights } from '../app/rights'
import { useWords } from '../ui/language'
import { Page } from '../ui/Page'
import { Button, LinkText, Section } from '../ui/parts'
import { Empty, ErrorState, Skeleton } from '../ui/states'
import { dayName } from '../ui/when'
import { dutyStaffWords } from './staff-words'
import { WeekEdit } from './WeekEdit'
import { WeekGrid } from './WeekGrid'
import './duty.scss'

/** Who works when, a week at a time. */
export function RosterScreen() {
  const { hat } = usePerson()
  const words = useWords(dutyStaffWords)
  const estateId = hat?.estateId ?? ''
  const thisWeek = mondayOf(today(Date.now()))
  const [monday, setMonday] = useState(thisWeek)
  const [editing, setEditing] = useState(false)
  const may = useRights(hat?.estateId)('duty.save') && monday >= thisWeek
  const week = { estateId, from: monday, to: addDays(monday, 6) }
  const { data, error, refetch } = useAsk('duty.roster', week, { enabled: Boolean(hat) })
  const turn = (days: number) => {
    setEditing(false)
    setMonday(addDays(monday, days))
  }
  return (
    <Page id="roster" title={words('duty.title')} size="work">
      {data && <OnDuty now={data.now} />}
      <View className="week-head">
        <LinkText id="week-earlier" onPress={() => turn(-7)}>
          {words('duty.earlier')}
        </LinkText>
        <Text className="week-head__name">
          {words('duty.week', { from: dayName(monday, words), to: dayName(addDays(monday, 6), words) })}
        </Text>
        <LinkText id="week-later" onPress={() => turn(7)}>
          {words('duty.later')}
        </LinkText>
      </View>
      {error && !data && <ErrorState error={error} onRetry={() => void refetch()} />}
      {!error && !data && <Skeleton />}
      {data && editing && (
        <WeekEdit
          key={monday}
          of={{ estateId, monday, version: data.versions[monday] ?? 0 }}
          roster={data}
          onDone={() => setEditing(false)}
        />
      )}
      {data && !editing && (
        <>
          {data.shifts.length > 0 ? (
            <WeekGrid monday={monday} shifts={data.shifts} />
          ) : (
            <Empty icon="calendar" title={words('duty.none')} next={words('duty.noneNext')} />
          )}
          {may && (
            <Button id="week-edit" icon="pen" onPress={() => setEditing(true)}>
              {words(data.shifts.length > 0 ? 'duty.edit' : 'duty.plan')}
            </Button>
          )}
        </>
      )}
    </Page>
  )
}

function OnDuty({ now }: { now: { personId: string; name: string; shift: string; until: number }[] }) {
  const words = useWords(dutyStaffWords)
  const until = (at: number) =>
    dayOf(at) === today(Date.now()) ? timeOf(at) : `${dayName(dayOf(at), words)} ${timeOf(at)}`
  return (
    <Section title={words('duty.now')}>
      <View id="on-duty" className="note note--brand">
        {now.length > 0
          ? now
              .map(one => words('duty.nowOne', { name: one.name, shift: one.shift, until: until(one.until) }))
              .join(' · ')
          : words('duty.nobody')}
      </View>
    </Section>
  )
}
