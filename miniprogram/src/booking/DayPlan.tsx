import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { dayOf } from '../../../shared/booking/calendar'
import { KIND_FACTS } from '../../../shared/booking/kinds'
import type { BookingRow } from '../../../shared/booking/schema'
import { useList } from '../app/ask'
import { serverTime } from '../app/call'
import { useCommand } from '../app/command'
import { go, told } from '../app/go'
import { useNow } from '../app/now'
import { usePerson } from '../app/person'
import { useRights } from '../app/rights'
import { estateStaffWords } from '../estate/staff-words'
import { CarriedForms } from '../inspection/Carried'
import { OpenForm } from '../inspection/OpenForm'
import { TakeAlong } from '../inspection/TakeAlong'
import { pressable } from '../platform/spoken'
import { useWords } from '../ui/language'
import { Page } from '../ui/Page'
import { Button, Card, Icon, Row, Section, Tabs, Tag } from '../ui/parts'
import { Empty, List, Refused } from '../ui/states'
import { dayName, span } from '../ui/when'
import { KIND_ICONS, STATE_TONES } from './kinds'
import { ReserveKeys } from './ReserveKeys'
import { SendSomebody } from './SendSomebody'
import { bookingStaffWords } from './staff-words'
import { bookingWords } from './words'
import './booking.scss'

const DAY_MS = 24 * 3_600_000
const noon = (day: string): number => Date.parse(`${day}T12:00:00+08:00`)
const WALKED: readonly BookingRow['kind'][] = ['handover_inspection', 'reinspection']

/** A day's appointments in the order one walks: by building, then by time. */
export function DayPlan() {
  const { hat } = usePerson()
  const words = useWords(bookingStaffWords, bookingWords, estateStaffWords)
  const [day, setDay] = useState(() => dayOf(serverTime()))
  const [show, setShow] = useState<'all' | 'mine'>('all')
  const list = useList(
    'booking.dayPlan',
    { estateId: hat?.estateId ?? '', day, mine: show === 'mine' },
    { enabled: Boolean(hat), live: true },
  )
  const desk = hat?.kind === 'desk'
  const buildings = [...new Set((list.rows ?? []).map(row => row.buildingId))]
  return (
    <Page id="plan" title={words('plan.title')} aside={desk && <FromHere />}>
      <CarriedForms />
      <DayTurn day={day} onTurn={by => setDay(dayOf(noon(day) + by * DAY_MS))} />
      <Tabs
        id="show"
        choices={[
          { value: 'all', label: words('plan.all') },
          { value: 'mine', label: words('plan.mine') },
        ]}
        value={show}
        onChange={setShow}
      />
      {desk && (
        <TakeAlong
          bookings={(list.rows ?? []).filter(row => row.state === 'booked' && WALKED.includes(row.kind))}
          key={`${day}-${show}`}
        />
      )}
      <List
        list={{ ...list, rows: list.rows && buildings }}
        empty={<Empty icon="calendar" title={words('plan.none')} next={words('plan.noneNext')} />}
      >
        {building => (
          <Section
            key={building ?? '-'}
            title={building ? words('plan.building', { n: building }) : words('plan.noBuilding')}
          >
            <View className="card">
              {list.rows
                ?.filter(row => row.buildingId === building)
                .map(row => (
                  <PlanRow key={row.bookingId} booking={row} desk={desk} />
                ))}
            </View>
          </Section>
        )}
      </List>
    </Page>
  )
}

/** Where the desk goes from here. */
function FromHere() {
  const words = useWords(bookingStaffWords, bookingWords)
  return (
    <Card>
      <Row
        id="go-book"
        icon="phone"
        title={words('booking.forCaller')}
        onPress={() => go('/packages/desk/book/index')}
      />
      <Row id="go-forms" icon="form" title={words('plan.forms')} onPress={() => go('/packages/desk/forms/index')} />
      <Row
        id="go-slots"
        icon="calendar"
        title={words('slots.title')}
        onPress={() => go('/packages/desk/slots/index')}
      />
    </Card>
  )
}

function DayTurn({ day, onTurn }: { day: string; onTurn(by: number): void }) {
  const words = useWords(bookingStaffWords)
  return (
    <View className="day-turn">
      <View
        id="day-before"
        className="day-turn__arrow"
        {...pressable(() => onTurn(-1), { label: words('plan.before') })}
      >
        <Icon name="back" />
      </View>
      <Text className="day-turn__day" id="day">
        {dayName(day, words)}
      </Text>
      <View id="day-after" className="day-turn__arrow" {...pressable(() => onTurn(1), { label: words('plan.after') })}>
        <Icon name="next" />
      </View>
    </View>
  )
}

function PlanRow({ booking, desk }: { booking: BookingRow; desk: boolean }) {
  const { language, hat } = usePerson()
  const words = useWords(bookingStaffWords, bookingWords)
  const now = useNow(30_000)
  const done = useCommand('booking.complete')
  const missed = useCommand('booking.noShow')
  const { bookingId, kind, houseId, state } = booking
  const may = useRights(hat?.estateId)
  const acts = state === 'booked' && may('booking.complete')
  const begun = now >= booking.start
  const say = async (verb: typeof done | typeof missed, word: 'done' | 'no_show') => {
    if (await verb.run({ bookingId })) told(words(`booking.state.${word}`))
  }
  return (
    <View className="plan-row" id={`plan-${bookingId}`}>
      <View className="brief__head">
        <View className="row__icon">
          <Icon name={KIND_ICONS[kind]} />
        </View>
        <View className="row__words">
          <Text className="brief__title">{span(booking.start, booking.end)}</Text>
          <Text className="brief__about">
            {[booking.houseLabel, KIND_FACTS[kind][language], booking.serverName].filter(Boolean).join(' · ')}
          </Text>
        </View>
        <Tag tone={STATE_TONES[state]}>{words(`booking.state.${state}`)}</Tag>
      </View>
      <Refused refusal={done.refusal ?? missed.refusal} />
      {acts && (
        <View className="booking__actions">
          {desk && WALKED.includes(kind) && (
            <OpenForm
              houseId={houseId}
              bookingId={bookingId}
              kind={kind === 'reinspection' ? 'reinspection' : 'handover'}
            />
          )}
          {desk && <SendSomebody booking={booking} />}
          {desk && <ReserveKeys booking={booking} />}
          <Button
            id={`done-${bookingId}`}
            look="quiet"
            icon="check"
            small
            busy={done.busy}
            onPress={() => void say(done, 'done')}
          >
            {words('plan.done')}
          </Button>
          {begun && (
            <Button
              id={`missed-${bookingId}`}
              look="danger"
              small
              busy={missed.busy}
              onPress={() => void say(missed, 'no_show')}
            >
              {words('plan.noShow')}
            </Button>
          )}
        </View>
      )}
    </View>
  )
}
