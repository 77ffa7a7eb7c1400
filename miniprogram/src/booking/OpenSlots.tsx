import { View } from '@tarojs/components'
import { useState } from 'react'
import { dayOf } from '../../../shared/booking/calendar'
import { type BookingKind, KIND_FACTS } from '../../../shared/booking/kinds'
import { useAsk } from '../app/ask'
import { serverTime } from '../app/call'
import { useCommand } from '../app/command'
import { told } from '../app/go'
import { usePerson } from '../app/person'
import { DayLine, Field, Line } from '../ui/fields'
import { useWords } from '../ui/language'
import { Button, Card, Pills } from '../ui/parts'
import { Refused } from '../ui/states'
import { bookingStaffWords } from './staff-words'

const DAY_MS = 24 * 3_600_000
const TEAM = 'anybody'

/** Opens the working hours of some days; with a building, every house of it is invited to a time of its own. */
export function OpenSlots({ kind }: { kind: BookingKind }) {
  const { language, hat } = usePerson()
  const words = useWords(bookingStaffWords)
  const estateId = hat?.estateId ?? ''
  const [from, setFrom] = useState(() => dayOf(serverTime() + DAY_MS))
  const [to, setTo] = useState(() => dayOf(serverTime() + 7 * DAY_MS))
  const [server, setServer] = useState(TEAM)
  const [buildingId, setBuilding] = useState('')
  const [capacity, setCapacity] = useState('')
  const [unsure, setUnsure] = useState('')
  const staff = useAsk('people.staff', { estateId }, { enabled: Boolean(hat), freshMs: 60_000 })
  const sought = buildingId.trim()
  const houses = useAsk('estate.places', { estateId, search: `${sought}-` }, { enabled: Boolean(hat && sought) })
  const found = (houses.data?.items ?? []).filter(place => place.kind === 'house' && place.buildingId === sought)
  const { run, busy, refusal } = useCommand('booking.open')
  const settings = useAsk('booking.settings', { estateId }, { enabled: Boolean(hat), freshMs: 60_000 })
  const kinds = useAsk('booking.kinds', { estateId }, { enabled: Boolean(hat), freshMs: 60_000 })
  const rule = kinds.data?.items.find(one => one.kind === kind)
  const teams = settings.data?.teams ?? []
  const serves = (staff.data?.items ?? []).filter(person => rule?.serves.includes(person.role))

  const open = async () => {
    const opened = await run({
      estateId,
      kind,
      from,
      to,
      ...(teams.some(team => team.teamId === server) ? { teamId: server } : server !== TEAM && { personId: server }),
      ...(sought && { buildingId: sought }),
      ...(capacity && { capacity: Number(capacity) }),
    })
    if (!opened) return
    setUnsure(opened.unconfirmed.join('、'))
    told(words(sought ? 'slots.invited' : 'slots.opened', { n: opened.slots }))
  }
  return (
    <Card title={words('slots.open', { kind: KIND_FACTS[kind][language] })} id="open-slots">
      <View className="card__pad">
        <View className="pair">
          <DayLine id="from" label={words('slots.from')} value={from} onChange={setFrom} />
          <DayLine id="to" label={words('slots.to')} value={to} onChange={setTo} />
        </View>
        <Field label={words('slots.server')}>
          <Pills
            id="server"
            choices={[
              { value: TEAM, label: words('slots.anybody') },
              ...teams.map(team => ({ value: team.teamId, label: team.name })),
              ...serves.map(person => ({ value: person.personId, label: person.name })),
            ]}
            value={server}
            onChange={setServer}
          />
        </Field>
        <Line
          id="building"
          label={words('slots.building')}
          hint={words('slots.buildingHint')}
          value={buildingId}
          onChange={setBuilding}
        />
        {sought && houses.data && <BuildingFound found={found} />}
        <Line
          id="capacity"
          kind="number"
          label={words('slots.capacity')}
          hint={words('slots.capacityHint')}
          value={capacity}
          max={2}
          onChange={setCapacity}
        />
        <Unsure years={unsure} />
        <Refused refusal={refusal} />
        <Button id="open" busy={busy} disabled={Boolean(sought) && !found.length} onPress={() => void open()}>
          {words(sought ? 'slots.doInvite' : 'slots.doOpen')}
        </Button>
      </View>
    </Card>
  )
}

function BuildingFound({ found }: { found: readonly { label: string }[] }) {
  const words = useWords(bookingStaffWords)
  return (
    <View className={found.length ? 'note note--brand' : 'note'} id="building-found">
      {found.length
        ? words('slots.buildingFound', { n: found.length >= 60 ? '60+' : found.length, first: found[0]?.label ?? '' })
        : words('slots.buildingNone')}
    </View>
  )
}

/** Years among the days just opened whose holidays nobody has confirmed. */
function Unsure({ years }: { years: string }) {
  const words = useWords(bookingStaffWords)
  return years ? (
    <View className="note" id="unsure">
      {words('slots.unsure', { years })}
    </View>
  ) : null
}
