import { View } from '@tarojs/components'
import { STATE_NAMES, walkerOf } from '../../../shared/patrol/tables'
import type { Walk } from '../../../shared/patrol/walk'
import { go } from '../app/go'
import { usePerson } from '../app/person'
import { OutboxLine } from '../outbox/OutboxLine'
import { useWords } from '../ui/language'
import { Page } from '../ui/Page'
import { Button, Icon, Row, Tag } from '../ui/parts'
import { Empty, ErrorState, Skeleton } from '../ui/states'
import { whenSaid } from '../ui/when'
import { patrolStaffWords } from './staff-words'
import { useRounds } from './use-rounds'
import './patrol.scss'

/** The rounds that wait, each with all it takes on this phone. */
export function RoundsScreen() {
  const words = useWords(patrolStaffWords)
  const { loads, list, line } = useRounds()
  const byEnd = [...loads].sort((a, b) => a.body.round.until - b.body.round.until)
  return (
    <Page id="rounds" title={words('rounds.title')}>
      {loads.length > 0 && <OutboxLine {...line} />}
      {byEnd.map(({ id, body }) => (
        <RoundCard key={id} walk={body} />
      ))}
      {loads.length > 0 && (
        <View className="note note--brand round-note" id="carried">
          <Icon name="check" />
          {words('rounds.carried')}
        </View>
      )}
      {loads.length === 0 &&
        (list.error ? (
          <ErrorState error={list.error} onRetry={list.reload} />
        ) : list.rows ? (
          <Empty icon="check" title={words('rounds.none')} next={words('rounds.noneNext')} />
        ) : (
          <Skeleton />
        ))}
    </Page>
  )
}

function RoundCard({ walk }: { walk: Walk }) {
  const { language } = usePerson()
  const words = useWords(patrolStaffWords)
  const { roundId, routeName, from, until, state, walkerName, points, said, again } = walk.round
  const known = new Set([...said, ...walk.pending].map(one => one.pointId))
  return (
    <View className="card card--round">
      <Row
        id={`round-${roundId}`}
        icon="check"
        title={routeName}
        detail={`${whenSaid({ start: from, end: until }, words)} · ${walkerOf(walkerName, language)}`}
        end={<Tag tone={state === 'late' ? 'red' : 'brand'}>{STATE_NAMES[state][language]}</Tag>}
      />
      <View className="round-facts">
        {words('rounds.points', { done: known.size, all: points.length })}
        {again.length > 0 && <Tag tone="amber">{words('rounds.again', { n: again.length })}</Tag>}
      </View>
      <View className="round-progress">
        <View className="round-progress__bar" style={{ width: `${(100 * known.size) / points.length}%` }} />
      </View>
      <Button
        id={`walk-${roundId}`}
        onPress={() => go(`/packages/patrol/round/index?roundId=${encodeURIComponent(roundId)}`)}
      >
        {words(known.size > 0 ? 'rounds.goOn' : 'rounds.start')}
      </Button>
    </View>
  )
}
