import { useRouter } from '@tarojs/taro'
import type { HouseCard } from '../../../shared/estate/card'
import { useAsk, useList } from '../app/ask'
import { go } from '../app/go'
import { pageUrl } from '../app/noun'
import { usePerson } from '../app/person'
import { useRights } from '../app/rights'
import { keyWords } from '../key/words'
import { peopleFirstWords } from '../people/first-words'
import { TicketCard } from '../ticket/TicketCard'
import { ticketUrl } from '../ticket/where'
import { useWords } from '../ui/language'
import { Page } from '../ui/Page'
import { Card, Row, Section, Tag } from '../ui/parts'
import { Empty, ErrorState, List, Skeleton } from '../ui/states'
import { CallResident } from './CallResident'
import { homeWords } from './words'

/** Everything of one house for whoever works for it, each part with its own states. */
export function HouseCardScreen() {
  const { houseId = '' } = useRouter().params
  const { hat } = usePerson()
  const may = useRights(hat?.estateId)
  const words = useWords(homeWords)
  const { data: house, error, refetch } = useAsk('estate.house', { houseId }, { enabled: Boolean(houseId) })
  if (!house)
    return (
      <Page id="house" title={words('card.title')}>
        {error ? <ErrorState error={error} onRetry={() => void refetch()} /> : <Skeleton />}
      </Page>
    )
  return (
    <Page
      id="house"
      title={house.label}
      aside={
        <>
          <People house={house} calls={may('estate.phone')} />
          {may('key.list') && <Keys houseId={houseId} />}
        </>
      }
    >
      <Facts house={house} />
      {may('billing.due') && (
        <Card>
          <Row
            id="fees"
            icon="calendar"
            title={words('card.fees')}
            detail={words('card.feesWhy')}
            onPress={() => go(pageUrl('cashier/household', { houseId }))}
          />
        </Card>
      )}
      {may('ticket.queue') && <Tickets houseId={houseId} />}
    </Page>
  )
}

function Facts({ house }: { house: HouseCard }) {
  const words = useWords(homeWords)
  const { grossFloorArea, houseType, floor, occupancy } = house
  const facts = [
    grossFloorArea && words('card.area', { area: grossFloorArea }),
    houseType,
    floor !== null && words('card.floor', { floor }),
  ].filter(Boolean)
  return (
    <Card id="house-head">
      <Row
        icon="home"
        title={house.label}
        detail={facts.join(' · ')}
        end={occupancy && <Tag>{words(`card.occupancy.${occupancy}`)}</Tag>}
      />
    </Card>
  )
}
function People({ house, calls }: { house: HouseCard; calls: boolean }) {
  const words = useWords(homeWords, peopleFirstWords)
  return (
    <Card id="house-people" title={words('card.people')}>
      {house.people.length === 0 && <Empty icon="person" title={words('card.noPeople')} />}
      {house.people.map(({ residentId, name, role, phone, here }, at) => (
        <Row
          key={residentId ?? `${name}-${at}`}
          icon="person"
          title={name}
          detail={[words(`role.${role}`), phone, here && words('card.here')].filter(Boolean).join(' · ')}
          end={calls && residentId && phone && <CallResident houseId={house.houseId} residentId={residentId} />}
        />
      ))}
    </Card>
  )
}
function Tickets({ houseId }: { houseId: string }) {
  const { hat } = usePerson()
  const words = useWords(homeWords)
  const list = useList('ticket.queue', { show: 'all', estateId: hat?.estateId, houseId })
  return (
    <Section title={words('card.tickets')}>
      <List list={list} empty={<Empty icon="list" title={words('card.noTickets')} />}>
        {ticket => (
          <TicketCard
            key={ticket.ticketId}
            ticket={ticket}
            forStaff
            onPress={() => go(ticketUrl(ticket.ticketId, hat))}
          />
        )}
      </List>
    </Section>
  )
}
function Keys({ houseId }: { houseId: string }) {
  const words = useWords(homeWords, keyWords)
  const { rows, error, reload } = useList('key.list', { houseId })
  return (
    <Card id="house-keys" title={words('card.keys')}>
      {error && !rows && <ErrorState error={error} onRetry={reload} />}
      {!error && !rows && <Skeleton rows={1} />}
      {rows?.length === 0 && <Empty icon="key" title={words('card.noKeys')} />}
      {rows?.map(({ keyId, number, state }) => (
        <Row
          key={keyId}
          icon="key"
          title={number}
          detail={words(`key.state.${state}`)}
          onPress={() => go(pageUrl('desk/key', { keyId }))}
        />
      ))}
    </Card>
  )
}
