import { useRouter } from '@tarojs/taro'
import type { HeldHouse, PersonCard } from '../../../shared/card/schema'
import { useAsk } from '../app/ask'
import { go } from '../app/go'
import { pageUrl } from '../app/noun'
import { usePerson } from '../app/person'
import { useRights } from '../app/rights'
import { peopleFirstWords } from '../people/first-words'
import { useWords } from '../ui/language'
import { Page } from '../ui/Page'
import { Card, Row, Tag } from '../ui/parts'
import { ErrorState, Skeleton } from '../ui/states'
import { Block } from './Block'
import { CallResident } from './CallResident'
import { Visits } from './HouseParts'
import { periodSaid } from './period'
import { cardStaffWords } from './staff-words'
import { Reported } from './Tickets'

/** Somebody the work is for or with: who they are, their houses, what they reported and booked. */
export function PersonScreen() {
  const { params } = useRouter()
  const { hat } = usePerson()
  const words = useWords(cardStaffWords)
  const { of = '', houseId } = params
  const estateId = params.estateId ?? hat?.estateId ?? ''
  const whom = { estateId, of, ...(houseId && { houseId }) }
  const { data: person, error, refetch } = useAsk('card.person', whom, { enabled: Boolean(estateId) })
  const may = useRights(estateId)
  if (!person)
    return (
      <Page id="person" title={words('person.title')}>
        {error ? <ErrorState error={error} onRetry={() => void refetch()} /> : <Skeleton />}
      </Page>
    )
  const { personId } = person
  return (
    <Page id="person" title={person.name} aside={<Houses whom={whom} />}>
      <Head person={person} calls={may('card.phone')} />
      {personId && may('card.reported') && <Reported estateId={estateId} personId={personId} />}
      {personId && may('booking.about') && (
        <Visits estateId={estateId} personId={personId} title={words('person.visits')} />
      )}
    </Page>
  )
}

function Head({ person, calls }: { person: PersonCard; calls: boolean }) {
  const words = useWords(cardStaffWords, peopleFirstWords)
  const { name, phone, callable, personId, house, staff } = person
  return (
    <Card id="person-head">
      <Row
        icon="person"
        title={name}
        detail={phone ?? words('person.noPhone')}
        end={calls && callable && <CallResident {...callable} />}
      />
      {house?.holds.map(({ role, from, until }) => (
        <Row
          key={`${role}-${from}`}
          icon="home"
          title={`${house.label} · ${words(`role.${role}`)}`}
          detail={periodSaid(from, until, words)}
        />
      ))}
      {staff.length > 0 && (
        <Row
          icon="building"
          title={words('person.staff')}
          end={staff.map(role => <Tag key={role}>{words(`role.${role}`)}</Tag>)}
        />
      )}
      {!personId && <Row icon="list" title={words('person.noAccount')} />}
    </Card>
  )
}
function Houses({ whom }: { whom: { estateId: string; of: string; houseId?: string } }) {
  const words = useWords(cardStaffWords, peopleFirstWords)
  const { data, error, refetch } = useAsk('card.houses', whom)
  const list = {
    ...{ rows: data?.items, error, reload: () => void refetch() },
    ...{ hasMore: false, loadingMore: false, loadMore: () => undefined },
  }
  return (
    <Block<HeldHouse>
      id="person-houses"
      title={words('person.houses')}
      icon="home"
      none={words('person.noHouses')}
      list={list}
    >
      {({ houseId, label, role, from, until }) => (
        <Row
          key={`${houseId}-${role}-${from}`}
          id={`house-${houseId}`}
          icon="home"
          title={label}
          detail={[words(`role.${role}`), periodSaid(from, until, words)].filter(Boolean).join(' · ')}
          onPress={() => go(pageUrl('desk/house', { houseId }))}
        />
      )}
    </Block>
  )
}
