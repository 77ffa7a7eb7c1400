import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { useState } from 'react'
import type { HouseCard } from '../../../shared/card/schema'
import { useAsk } from '../app/ask'
import { go } from '../app/go'
import { pageUrl } from '../app/noun'
import { useRights } from '../app/rights'
import { Plates } from '../estate/Plates'
import { StartSheet } from '../movein/StartSheet'
import { HouseValves } from '../network/HouseValves'
import { HouseOutages } from '../outage/HouseOutages'
import { useWide } from '../platform/device'
import { useWords } from '../ui/language'
import { Page } from '../ui/Page'
import { Button, Row, Tag } from '../ui/parts'
import { ErrorState, Skeleton } from '../ui/states'
import { Care } from './Care'
import { HouseDeposits } from './HouseDeposits'
import { HouseFees } from './HouseFees'
import { HouseDefects, HouseForms, HouseKeys, HouseMeters, HouseMoveIns, Visits } from './HouseParts'
import { HouseHistory, HousePeople } from './HousePeople'
import { cardStaffWords } from './staff-words'
import { HouseTickets } from './Tickets'

/** Everything of one house for whoever works for it, each part with its own states, and the work that begins here. */
export function HouseScreen() {
  const { houseId = '' } = useRouter().params
  const words = useWords(cardStaffWords)
  const { data: house, error, refetch } = useAsk('card.house', { houseId })
  if (house) return <Shown house={house} />
  return (
    <Page id="house" title={words('card.title')}>
      {error ? <ErrorState error={error} onRetry={() => void refetch()} /> : <Skeleton />}
    </Page>
  )
}

function Shown({ house }: { house: HouseCard }) {
  const { houseId, estateId, label, tickets } = house
  const words = useWords(cardStaffWords)
  const may = useRights(estateId)
  const wide = useWide()
  const [fees, setFees] = useState(false)
  const people = <HousePeople house={house} calls={may('card.phone')} />
  return (
    <Page
      id="house"
      title={label}
      aside={
        <>
          {wide && people}
          {may('estate.care') && <Care house={house} />}
          {may('key.list') && <HouseKeys houseId={houseId} label={label} registers={may('key.register')} />}
          {may('network.of') && <HouseValves houseId={houseId} title={words('card.valves')} />}
          {may('deposit.list') && <HouseDeposits houseId={houseId} estateId={estateId} label={label} />}
          {may('meter.list') && <HouseMeters houseId={houseId} estateId={estateId} />}
          {may('movein.list') && <HouseMoveIns houseId={houseId} estateId={estateId} />}
          {may('inspection.list') && <HouseForms houseId={houseId} estateId={estateId} />}
          {may('estate.addPlate') && <Plates houseId={houseId} />}
          <HouseHistory house={house} />
        </>
      }
    >
      {may('outage.of') && <HouseOutages houseId={houseId} />}
      <Head house={house} onCharge={() => setFees(true)} />
      {!wide && people}
      {may('billing.due') && <HouseFees house={house} open={fees} onOpen={() => setFees(true)} />}
      {tickets && <HouseTickets house={{ ...house, tickets }} />}
      {may('booking.about') && <Visits houseId={houseId} estateId={estateId} />}
      {may('defect.list') && <HouseDefects houseId={houseId} estateId={estateId} />}
    </Page>
  )
}

function Head({ house, onCharge }: { house: HouseCard; onCharge(): void }) {
  const words = useWords(cardStaffWords)
  const { grossFloorArea, houseType, floor, occupancy, code, label } = house
  const facts = [
    label === code ? null : code,
    grossFloorArea && words('card.area', { area: grossFloorArea }),
    houseType,
    floor !== null && words('card.floor', { floor }),
  ].filter(Boolean)
  return (
    <View className="section" id="house-head">
      <View className="card">
        <Row
          icon="home"
          title={label}
          detail={facts.join(' · ')}
          end={occupancy && <Tag>{words(`card.occupancy.${occupancy}`)}</Tag>}
        />
      </View>
      <Acts house={house} onCharge={onCharge} />
    </View>
  )
}
/** What this person may begin here; the house comes along. */
function Acts({ house: { houseId, estateId, label }, onCharge }: { house: HouseCard; onCharge(): void }) {
  const words = useWords(cardStaffWords)
  const may = useRights(estateId)
  const [starting, setStarting] = useState(false)
  const along = { houseId, label: encodeURIComponent(label) }
  const acts = [
    may('ticket.report') && { id: 'report', icon: 'pen', does: () => go(pageUrl('desk/report', along)) },
    may('booking.book') && { id: 'book', icon: 'calendar', does: () => go(pageUrl('desk/book', along)) },
    may('billing.charge') && { id: 'charge', icon: 'plus', does: onCharge },
    may('receipt.ofHouse') && {
      id: 'take',
      icon: 'form',
      does: () => go(pageUrl(may('payment.take') ? 'cashier/take' : 'cashier/household', along)),
    },
    may('movein.start') && { id: 'start', icon: 'home', does: () => setStarting(true) },
  ].filter(act => act !== false)
  if (acts.length === 0) return null
  return (
    <>
      <View className="actions-row">
        {acts.map(({ id, icon, does }) => (
          <Button key={id} id={`act-${id}`} look="quiet" icon={icon} onPress={does}>
            {words(`card.${id as 'report' | 'book' | 'charge' | 'take' | 'start'}`)}
          </Button>
        ))}
      </View>
      {starting && <StartSheet house={{ houseId, label }} onClose={() => setStarting(false)} />}
    </>
  )
}
