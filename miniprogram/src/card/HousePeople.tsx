import type { Dweller, HouseCard } from '../../../shared/card/schema'
import { go } from '../app/go'
import { pageUrl } from '../app/noun'
import { peopleFirstWords } from '../people/first-words'
import { useWords } from '../ui/language'
import { Card, LinkText, Row } from '../ui/parts'
import { Empty } from '../ui/states'
import { CallResident } from './CallResident'
import { periodSaid } from './period'
import { cardStaffWords } from './staff-words'

interface Props {
  house: HouseCard
  calls: boolean
}
/** Who lives here, each with a page of their own. */
export function HousePeople({ house, calls }: Props) {
  const words = useWords(cardStaffWords)
  return (
    <Card id="house-people" title={words('card.people')}>
      {house.people.length === 0 && <Empty icon="person" title={words('card.noPeople')} />}
      {house.people.map(one => (
        <DwellerRow key={one.of} houseId={house.houseId} estateId={house.estateId} one={one} calls={calls} />
      ))}
    </Card>
  )
}
/** Who lived here before. */
export function HouseHistory({ house }: { house: HouseCard }) {
  const words = useWords(cardStaffWords)
  if (house.earlier.length === 0) return null
  return (
    <Card id="house-earlier" title={words('card.earlier')}>
      {house.earlier.map(one => (
        <DwellerRow key={one.of} houseId={house.houseId} estateId={house.estateId} one={one} calls={false} />
      ))}
    </Card>
  )
}
interface RowProps {
  houseId: string
  estateId: string
  one: Dweller
  calls: boolean
}
function DwellerRow({ houseId, estateId, one, calls }: RowProps) {
  const words = useWords(cardStaffWords, peopleFirstWords)
  const { of, name, role, phone, here, from, until } = one
  const facts = [words(`role.${role}`), phone, here && words('card.here'), periodSaid(from, until, words)]
  return (
    <Row
      icon="person"
      title={
        <LinkText id={`person-${of}`} onPress={() => go(pageUrl('desk/person', { estateId, houseId, of }))}>
          {name}
        </LinkText>
      }
      detail={facts.filter(Boolean).join(' · ')}
      end={calls && one.callable && <CallResident houseId={houseId} of={of} />}
    />
  )
}
