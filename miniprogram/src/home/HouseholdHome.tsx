import { View } from '@tarojs/components'
import { useState } from 'react'
import { KINDS } from '../../../shared/ticket/schema'
import { useList } from '../app/ask'
import { go, ticketUrl } from '../app/go'
import { usePerson } from '../app/person'
import { DueCard } from '../billing/DueCard'
import { keep, kept } from '../platform/storage'
import { ticketFirstWords } from '../ticket/first-words'
import { TicketCard } from '../ticket/TicketCard'
import { useWords } from '../ui/language'
import { Card, Icon, LinkText, Pills, Row, Section, Tiles } from '../ui/parts'
import { Empty, List } from '../ui/states'
import { homeFirstWords } from './first-words'

/** Home of a household: what one can ask for, and what is under way. */
export function HouseholdHome() {
  const { me, hat } = usePerson()
  const words = useWords(homeFirstWords, ticketFirstWords)
  const houses = (me?.houses ?? []).filter(house => house.estateId === hat?.estateId)
  const [chosen, setChosen] = useState(() => kept<string>('house'))
  const house = houses.find(one => one.houseId === chosen) ?? houses[0]
  const list = useList('ticket.mine', { open: true }, { live: true })
  const choose = (houseId: string) => {
    keep('house', houseId)
    setChosen(houseId)
  }
  return (
    <View className="home">
      <View className="home__side">
        {houses.length > 1 && house && (
          <View className="section">
            <Pills
              id="house"
              choices={houses.map(one => ({ value: one.houseId, label: one.label }))}
              value={house.houseId}
              onChange={choose}
            />
          </View>
        )}
        {houses.length === 1 && house && (
          <View className="note note--brand">
            <Icon name="place" />
            {house.label}
          </View>
        )}
        {house && <DueCard houseId={house.houseId} owner={house.role === 'owner'} />}
        <Section title={words('home.services')}>
          <Tiles
            id="kind"
            perRow={3}
            choices={KINDS.map(value => ({ value, label: words(`kind.${value}`) }))}
            value={null}
            onChange={kind => go(`/packages/owner/report/index?kind=${kind}&houseId=${house?.houseId ?? ''}`)}
          />
        </Section>
      </View>
      <View className="home__main">
        <Section
          title={words('home.underWay')}
          action={
            <LinkText id="go-tickets" onPress={() => go('/packages/owner/tickets/index')}>
              {words('home.allTickets')}
            </LinkText>
          }
        >
          <List
            list={list}
            empty={
              <View className="card">
                <Empty title={words('home.noneUnderWay')} next={words('home.noneUnderWayNext')} />
              </View>
            }
          >
            {ticket => (
              <TicketCard key={ticket.ticketId} ticket={ticket} onPress={() => go(ticketUrl(ticket.ticketId, hat))} />
            )}
          </List>
        </Section>
      </View>
      <View className="home__more">
        <View className="note">
          <Icon name="alert" />
          {words('home.urgent')}
        </View>
        <Card>
          <Row
            id="go-book"
            icon="calendar"
            title={words('home.book')}
            onPress={() => go('/packages/owner/book/index')}
          />
          <Row
            id="go-bookings"
            icon="clock"
            title={words('home.bookings')}
            onPress={() => go('/packages/owner/bookings/index')}
          />
          {house?.role !== 'tenant' && (
            <Row
              id="go-house"
              icon="form"
              title={words('home.house')}
              onPress={() => go('/packages/owner/house/index')}
            />
          )}
          {house?.role !== 'tenant' && (
            <Row
              id="go-movein"
              icon="home"
              title={words('home.movein')}
              onPress={() => go('/packages/owner/movein/index')}
            />
          )}
          <Row
            id="go-payments"
            icon="check"
            title={words('fees.payments')}
            onPress={() => go('/packages/owner/payments/index')}
          />
          {house?.role === 'owner' && (
            <Row
              id="go-invite"
              icon="invite"
              title={words('home.invite')}
              onPress={() => go('/packages/owner/household/index')}
            />
          )}
        </Card>
        <Card>
          <Row
            id="go-meter"
            icon="meter"
            title={words('home.ownMeter')}
            onPress={() => go('/packages/owner/meter/index')}
          />
          <Row
            id="go-shared"
            icon="list"
            title={words('home.shared')}
            onPress={() => go('/packages/owner/shared/index')}
          />
        </Card>
      </View>
    </View>
  )
}
