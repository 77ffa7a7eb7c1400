import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { KIND_FACTS } from '../../../shared/booking/kinds'
import type { BookingRow } from '../../../shared/booking/schema'
import { useAsk, useList } from '../app/ask'
import { useCommand } from '../app/command'
import { go, told } from '../app/go'
import { useNow } from '../app/now'
import { usePerson } from '../app/person'
import { Words } from '../ui/fields'
import { useWords } from '../ui/language'
import { Page } from '../ui/Page'
import { Button, Icon, Tag } from '../ui/parts'
import { Empty, List, Refused, Sheet } from '../ui/states'
import { absolute } from '../ui/time'
import { whenSaid } from '../ui/when'
import { AddToCalendar } from './AddToCalendar'
import { KIND_ICONS, STATE_TONES } from './kinds'
import { Waiting } from './Waiting'
import { bookingWords } from './words'
import './booking.scss'

/** The household's appointments, newest first: move, cancel, into the calendar. */
export function MyBookings() {
  const words = useWords(bookingWords)
  const list = useList('booking.mine', {}, { live: true })
  const book = () => go('/packages/owner/book/index')
  return (
    <Page
      id="bookings"
      title={words('booking.mine')}
      size="form"
      bar={
        <Button id="book" icon="plus" onPress={book}>
          {words('booking.new')}
        </Button>
      }
    >
      <Waiting rows={list.first?.waiting ?? []} />
      <List
        list={list}
        empty={<Empty icon="calendar" title={words('booking.none')} next={words('booking.noneNext')} />}
      >
        {booking => <BookingCard key={booking.bookingId} booking={booking} />}
      </List>
    </Page>
  )
}

function BookingCard({ booking }: { booking: BookingRow }) {
  const { language } = usePerson()
  const words = useWords(bookingWords)
  const now = useNow(30_000)
  const kinds = useAsk('booking.kinds', { estateId: booking.estateId }, { freshMs: 60_000 })
  const [cancelling, setCancelling] = useState(false)
  const facts = kinds.data?.items.find(one => one.kind === booking.kind) ?? KIND_FACTS[booking.kind]
  const stands = booking.state === 'booked' && booking.start > now
  const mayChange = stands && now < booking.changeBy
  const { bookingId, kind, houseId } = booking
  return (
    <View className="card card--pad" id={`booking-${bookingId}`}>
      <View className="brief__head">
        <View className="row__icon">
          <Icon name={KIND_ICONS[kind]} />
        </View>
        <View className="row__words">
          <Text className="brief__title">{facts[language]}</Text>
          <Text className="brief__about">{[booking.houseLabel, booking.serverName].filter(Boolean).join(' · ')}</Text>
        </View>
        <Tag tone={STATE_TONES[booking.state]}>{words(`booking.state.${booking.state}`)}</Tag>
      </View>
      <Text className="brief__when">{whenSaid(booking, words)}</Text>
      {stands && <Text className="brief__about">{words('booking.bring', { what: facts.bring[language] })}</Text>}
      {stands && (
        <Text className="brief__about">
          {mayChange ? words('booking.changeBy', { at: absolute(booking.changeBy) }) : words('booking.tooLate')}
        </Text>
      )}
      {stands && (
        <View className="booking__actions">
          <AddToCalendar booking={booking} note={facts.bring[language]} />
          {mayChange && (
            <Button
              id={`move-${bookingId}`}
              look="quiet"
              icon="refresh"
              small
              onPress={() => go(`/packages/owner/book/index?bookingId=${bookingId}&kind=${kind}&houseId=${houseId}`)}
            >
              {words('booking.reschedule')}
            </Button>
          )}
          {mayChange && (
            <Button id={`cancel-${bookingId}`} look="danger" small onPress={() => setCancelling(true)}>
              {words('booking.cancel')}
            </Button>
          )}
        </View>
      )}
      {cancelling && <Cancel booking={booking} onClose={() => setCancelling(false)} />}
    </View>
  )
}

function Cancel({ booking, onClose }: { booking: BookingRow; onClose(): void }) {
  const words = useWords(bookingWords)
  const [reason, setReason] = useState('')
  const { run, busy, refusal } = useCommand('booking.cancel')
  const send = async () => {
    if (!(await run({ bookingId: booking.bookingId, ...(reason.trim() && { reason }) }))) return
    told(words('booking.state.cancelled'))
    onClose()
  }
  return (
    <Sheet title={words('booking.cancelSure')} of={booking.bookingId} onClose={onClose}>
      <View className="note">{words('booking.cancelRule')}</View>
      <Words id="reason" label={words('booking.reason')} value={reason} max={200} onChange={setReason} />
      <Refused refusal={refusal} />
      <Button id="cancel-send" look="danger" busy={busy} onPress={() => void send()}>
        {words('booking.cancel')}
      </Button>
    </Sheet>
  )
}
