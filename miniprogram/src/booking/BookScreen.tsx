import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { useEffect, useState } from 'react'
import { dayOf } from '../../../shared/booking/calendar'
import type { BookingKind } from '../../../shared/booking/kinds'
import type { Output } from '../../../shared/contracts'
import type { Me } from '../../../shared/people/contract'
import { useAsk } from '../app/ask'
import { serverTime } from '../app/call'
import { rolesIn } from '../app/hats'
import { usePerson } from '../app/person'
import { type FoundHouse, HouseField } from '../estate/HouseFinder'
import { useNoticeGrants } from '../notice/grants'
import { Field } from '../ui/fields'
import { useWords } from '../ui/language'
import { Page } from '../ui/Page'
import { Icon, Pills, Section, Tiles } from '../ui/parts'
import { Empty, ErrorState, Skeleton } from '../ui/states'
import { Booked } from './Booked'
import { ConfirmBar } from './ConfirmBar'
import { KIND_ICONS } from './kinds'
import { RuleCard } from './RuleCard'
import { SlotPicker } from './SlotPicker'
import { bookingWords } from './words'
import './booking.scss'

const AHEAD_MS = 60 * 24 * 3_600_000

/** What may be booked, and when: by the rules of the estate. */
function useTimes(kind: BookingKind | null, forCaller: boolean) {
  const { me, hat } = usePerson()
  const [from] = useState(serverTime)
  const estateId = hat?.estateId ?? ''
  const kinds = useAsk('booking.kinds', { estateId }, { enabled: Boolean(hat), freshMs: 60_000 })
  const slots = useAsk(
    'booking.slots',
    { estateId, kind: kind ?? 'handover_inspection', from, to: from + AHEAD_MS },
    { enabled: Boolean(hat && kind), live: true },
  )
  const roles = me ? rolesIn(me, estateId) : []
  const choices = (kinds.data?.items ?? []).filter(one => forCaller || one.books.some(role => roles.includes(role)))
  return { kinds, slots, choices, rule: choices.find(one => one.kind === kind) }
}

/** Kind, day, time, house. With `bookingId` in the address, another time for an appointment that stands. */
export function BookScreen({ forCaller = false }: { forCaller?: boolean }) {
  const { me, hat } = usePerson()
  const words = useWords(bookingWords)
  const { params } = useRouter()
  const moving = params.bookingId ?? ''
  const own = (me?.houses ?? []).filter(house => house.estateId === hat?.estateId)
  const [kind, setKind] = useState<BookingKind | null>((params.kind as BookingKind) || null)
  const [day, setDay] = useState<string | null>(null)
  const [slotId, setSlotId] = useState<string | null>(params.slotId ? decodeURIComponent(params.slotId) : null)
  const [chosen, setChosen] = useState<FoundHouse | null>(() =>
    params.houseId ? { houseId: params.houseId, label: decodeURIComponent(params.label ?? '') } : null,
  )
  const houseId = chosen?.houseId ?? ''
  const [booked, setBooked] = useState('')
  const grants = useNoticeGrants()
  const { kinds, slots, choices, rule } = useTimes(kind, forCaller)
  const slot = slots.data?.items.find(one => one.slotId === slotId)
  const house = houseId || (own.length === 1 && !forCaller ? (own[0]?.houseId ?? '') : '')
  const dayOfSlot = slot && dayOf(slot.start)
  useEffect(() => {
    if (dayOfSlot) setDay(before => before ?? dayOfSlot)
  }, [dayOfSlot])

  if (booked && slot && rule)
    return (
      <Booked
        bookingId={booked}
        slot={slot}
        kind={rule}
        label={own.find(one => one.houseId === house)?.label ?? ''}
        forCaller={forCaller}
      />
    )
  return (
    <Page
      id="book"
      title={words(moving ? 'booking.moveTitle' : forCaller ? 'booking.forCaller' : 'booking.title')}
      size="form"
      bar={
        slot && <ConfirmBar slot={slot} houseId={house} bookingId={moving} onTap={() => grants()} onDone={setBooked} />
      }
    >
      {kinds.error && !kinds.data && <ErrorState error={kinds.error} onRetry={() => void kinds.refetch()} />}
      {!kinds.data && !kinds.error && <Skeleton />}
      {kinds.data && !moving && (
        <KindSection
          choices={choices}
          kind={kind}
          onKind={chosen => {
            setKind(chosen)
            setSlotId(null)
            setDay(null)
          }}
        />
      )}
      {rule && <RuleCard kind={rule} />}
      {forCaller && rule && !moving && <HouseField value={chosen?.label ? chosen : null} onChange={setChosen} />}
      {kind &&
        !slots.data &&
        (slots.error ? <ErrorState error={slots.error} onRetry={() => void slots.refetch()} /> : <Skeleton rows={1} />)}
      {rule && slots.data?.items.length === 0 && (
        <Empty icon="calendar" title={words('booking.noTimes')} next={words('booking.noTimesNext')} />
      )}
      {rule && slots.data && slots.data.items.length > 0 && (
        <SlotPicker
          slots={slots.data.items}
          day={day}
          onDay={setDay}
          slotId={slotId}
          onSlot={setSlotId}
          houseId={house}
        />
      )}
      {slot && !forCaller && (own.length === 1 || !moving) && (
        <OwnHouse own={own} house={house} onHouse={id => setChosen({ houseId: id, label: '' })} />
      )}
    </Page>
  )
}

interface KindProps {
  choices: Output<'booking.kinds'>['items']
  kind: BookingKind | null
  onKind(kind: BookingKind): void
}
function KindSection({ choices, kind, onKind }: KindProps) {
  const { language } = usePerson()
  const words = useWords(bookingWords)
  return (
    <Section title={words('booking.chooseKind')}>
      <Tiles
        id="kind"
        perRow={3}
        choices={choices.map(one => ({ value: one.kind, label: one[language], icon: KIND_ICONS[one.kind] }))}
        value={kind}
        onChange={onKind}
      />
    </Section>
  )
}

/** For which of my houses: named when there is one, asked when there are several. */
function OwnHouse({ own, house, onHouse }: { own: Me['houses']; house: string; onHouse(houseId: string): void }) {
  const words = useWords(bookingWords)
  if (own.length > 1)
    return (
      <Field label={words('booking.house')}>
        <Pills
          id="house"
          choices={own.map(one => ({ value: one.houseId, label: one.label }))}
          value={house}
          onChange={onHouse}
        />
      </Field>
    )
  if (!own[0]) return null
  return (
    <View className="note note--brand">
      <Icon name="place" />
      {own[0].label}
    </View>
  )
}
