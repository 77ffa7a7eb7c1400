import { View } from '@tarojs/components'
import { useState } from 'react'
import { dayOf } from '../../../shared/booking/calendar'
import { BOOKING_KINDS, type BookingKind, KIND_FACTS } from '../../../shared/booking/kinds'
import { useAsk } from '../app/ask'
import { serverTime } from '../app/call'
import { useCommand } from '../app/command'
import { told } from '../app/go'
import { usePerson } from '../app/person'
import { useRights } from '../app/rights'
import { estateStaffWords } from '../estate/staff-words'
import { useWords } from '../ui/language'
import { Page } from '../ui/Page'
import { Button, Pills, Row, Section, Tag } from '../ui/parts'
import { Empty, ErrorState, Refused, Skeleton } from '../ui/states'
import { dayName, span } from '../ui/when'
import { DayStrip } from './DayStrip'
import { OpenSlots } from './OpenSlots'
import { bookingStaffWords } from './staff-words'
import { bookingWords } from './words'
import './booking.scss'

const AHEAD_MS = 61 * 24 * 3_600_000

/** Times to book, kind by kind: open more, invite a building, close what is empty. */
export function SlotBoard() {
  const { language, hat } = usePerson()
  const words = useWords(bookingStaffWords, bookingWords)
  const [kind, setKind] = useState<BookingKind>('handover_inspection')
  const [day, setDay] = useState('')
  const [from] = useState(serverTime)
  const estateId = hat?.estateId ?? ''
  const slots = useAsk('booking.slots', { estateId, kind, from, to: from + AHEAD_MS }, { enabled: Boolean(hat) })
  const opens = useRights(estateId)('booking.open')
  const rows = slots.data?.items ?? []
  const days = [...new Set(rows.map(slot => dayOf(slot.start)))]
  const chosen = days.includes(day) ? day : (days[0] ?? '')
  return (
    <Page id="slots" title={words('slots.title')} aside={opens && <OpenSlots kind={kind} />}>
      <Section>
        <Pills
          id="kind"
          choices={BOOKING_KINDS.map(value => ({ value, label: KIND_FACTS[value][language] }))}
          value={kind}
          onChange={setKind}
        />
      </Section>
      {slots.error && !slots.data && <ErrorState error={slots.error} onRetry={() => void slots.refetch()} />}
      {!slots.data && !slots.error && <Skeleton />}
      {slots.data && days.length === 0 && (
        <Empty
          icon="calendar"
          title={words('slots.none')}
          next={words(opens ? 'slots.noneNext' : 'slots.askSupervisor')}
        />
      )}
      {chosen && (
        <>
          <Section title={words('booking.chooseDay')}>
            <DayStrip slots={rows} day={chosen} onDay={setDay} />
          </Section>
          <Section title={dayName(chosen, words)}>
            <View className="card" id="day-slots">
              {rows
                .filter(slot => dayOf(slot.start) === chosen)
                .map((slot, index) => (
                  <SlotLine key={slot.slotId} index={index} slot={slot} closes={opens} />
                ))}
            </View>
          </Section>
        </>
      )}
    </Page>
  )
}

interface LineProps {
  index: number
  slot: {
    slotId: string
    start: number
    end: number
    remaining: number
    waiting: number
    buildingId: string | null
    serverName: string
  }
  closes: boolean
}
function SlotLine({ index, slot, closes }: LineProps) {
  const words = useWords(bookingStaffWords, bookingWords, estateStaffWords)
  const { run, busy, refusal } = useCommand('booking.close', { fields: bookingWords })
  const close = async () => {
    if (await run({ slotId: slot.slotId })) told(words('slots.closed'))
  }
  return (
    <>
      <Row
        title={span(slot.start, slot.end)}
        detail={[
          slot.buildingId && words('plan.building', { n: slot.buildingId }),
          slot.serverName || words('slots.anybody'),
        ]
          .filter(Boolean)
          .join(' · ')}
        end={
          <View className="slot-end">
            <Tag tone={slot.remaining ? 'brand' : 'amber'}>
              {slot.remaining
                ? words('booking.left', { n: slot.remaining })
                : words('booking.queue', { n: slot.waiting })}
            </Tag>
            {closes && (
              <Button id={`close-${index}`} look="danger" small busy={busy} onPress={() => void close()}>
                {words('slots.close')}
              </Button>
            )}
          </View>
        }
      />
      <Refused refusal={refusal} />
    </>
  )
}
