import { View } from '@tarojs/components'
import { KINDS } from '../../../shared/ticket/schema'
import { useList } from '../app/ask'
import { go } from '../app/go'
import { usePerson } from '../app/person'
import { AskBox } from '../ask/AskBox'
import { DueCard } from '../billing/DueCard'
import { useHouseChoice } from '../billing/HouseChoice'
import { BulletinCard } from '../bulletin/BulletinCard'
import { OfficeCard } from '../estate/OfficeCard'
import { OutageBanner } from '../outage/Banner'
import { ticketFirstWords } from '../ticket/first-words'
import { TicketCard } from '../ticket/TicketCard'
import { ticketUrl } from '../ticket/where'
import { useWords } from '../ui/language'
import { Icon, LinkText, Section, Tiles } from '../ui/parts'
import { Empty, List } from '../ui/states'
import { Entries } from './Entries'
import { homeFirstWords } from './first-words'

/** Home of a household: what one can ask for, and what is under way. */
export function HouseholdHome() {
  const { hat } = usePerson()
  const words = useWords(homeFirstWords, ticketFirstWords)
  const { house, houses, choice } = useHouseChoice()
  const list = useList('ticket.mine', { open: true }, { live: true })
  return (
    <View className="home">
      <View className="home__side">
        {choice}
        {houses.length === 1 && house && (
          <View className="note note--brand">
            <Icon name="place" />
            {house.label}
          </View>
        )}
        {house && <OutageBanner houseId={house.houseId} />}
        {house && <BulletinCard estateId={house.estateId} />}
        {house && <DueCard houseId={house.houseId} owner={house.role === 'owner'} />}
        {house && <AskBox houseId={house.houseId} />}
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
        <OfficeCard estateId={house?.estateId ?? hat?.estateId} />
        <Entries list="household" role={house?.role} />
        <Entries list="house" role={house?.role} />
      </View>
    </View>
  )
}
