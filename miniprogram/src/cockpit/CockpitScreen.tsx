import { Text, View } from '@tarojs/components'
import type { TodayView } from '../../../shared/cockpit/contract'
import { useAsk } from '../app/ask'
import { go } from '../app/go'
import { usePerson } from '../app/person'
import { TicketCard } from '../ticket/TicketCard'
import { ticketUrl } from '../ticket/where'
import { useWords } from '../ui/language'
import { Page } from '../ui/Page'
import { Card, Row, Section, Tag } from '../ui/parts'
import { Empty, ErrorState, Skeleton } from '../ui/states'
import { Decisions } from './Decisions'
import { cockpitWords } from './words'
import './cockpit.scss'

/** The day at a glance: its numbers, what burns, what waits for the reader, who carries too much. */
export function CockpitScreen() {
  const { hat } = usePerson()
  const words = useWords(cockpitWords)
  const { data, error, refetch } = useAsk(
    'cockpit.today',
    { estateId: hat?.estateId ?? '' },
    { enabled: Boolean(hat), live: true },
  )
  return (
    <Page id="cockpit" title={words('cockpit.title')}>
      {error && !data && <ErrorState error={error} onRetry={() => void refetch()} />}
      {!data && !error && <Skeleton />}
      {data && (
        <View className="cockpit">
          <View>
            <Numbers numbers={data.numbers} />
            <Decisions />
            <People people={data.people} more={data.peopleMore} />
          </View>
          <Burning rows={data.burning} more={data.burningMore} />
        </View>
      )}
    </Page>
  )
}

function Numbers({ numbers }: Pick<TodayView, 'numbers'>) {
  const words = useWords(cockpitWords)
  const { reported, more, unanswered, done, late, complaints, answeredInTime, target } = numbers
  const below = answeredInTime !== null && answeredInTime < target
  const figures = [
    ['reported', `${reported}${more ? '+' : ''}`],
    ['unanswered', unanswered],
    ['done', done],
    ['late', late],
    ['complaints', complaints],
  ] as const
  return (
    <Section title={words('cockpit.numbers')}>
      <Card>
        <View className="cockpit__figures">
          {figures.map(([name, value]) => (
            <View key={name} id={`figure-${name}`} className="cockpit__figure">
              <Text className="cockpit__value">{value}</Text>
              <Text className="cockpit__name">{words(`cockpit.${name}`)}</Text>
            </View>
          ))}
        </View>
        <Row
          id="figure-inTime"
          title={words('cockpit.inTime', { target })}
          detail={answeredInTime === null ? words('cockpit.none') : `${answeredInTime}%`}
          end={
            answeredInTime !== null && (
              <Tag tone={below ? 'amber' : 'green'}>{words(below ? 'cockpit.below' : 'cockpit.onTarget')}</Tag>
            )
          }
        />
      </Card>
    </Section>
  )
}

function Burning({ rows, more }: { rows: TodayView['burning']; more: boolean }) {
  const { hat } = usePerson()
  const words = useWords(cockpitWords)
  return (
    <Section title={words('cockpit.burning')}>
      {rows.length === 0 && <Empty icon="check" title={words('cockpit.quiet')} next={words('cockpit.quietNext')} />}
      <View className="list__rows">
        {rows.map(row => (
          <TicketCard key={row.ticketId} ticket={row} forStaff onPress={() => go(ticketUrl(row.ticketId, hat))} />
        ))}
      </View>
      {more && <View className="field__hint">{words('cockpit.more')}</View>}
    </Section>
  )
}

function People({ people, more }: { people: TodayView['people']; more: boolean }) {
  const words = useWords(cockpitWords)
  return (
    <Section title={words('cockpit.people')}>
      {people.length === 0 && <Empty icon="check" title={words('cockpit.idle')} next={words('cockpit.idleNext')} />}
      {people.length > 0 && (
        <Card>
          {people.map(({ personId, name, inHand, onHold, burning, overloaded }) => (
            <View key={personId} id={`load-${personId}`}>
              <Row
                title={name}
                detail={words('cockpit.load', { n: inHand, burning, held: onHold })}
                end={overloaded && <Tag tone="amber">{words('cockpit.overloaded')}</Tag>}
              />
            </View>
          ))}
        </Card>
      )}
      {more && <View className="field__hint">{words('cockpit.more')}</View>}
    </Section>
  )
}
