import { Text, View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { useState } from 'react'
import type { Point } from '../../../shared/patrol/schema'
import type { Walk } from '../../../shared/patrol/walk'
import { told } from '../app/go'
import { OutboxLine } from '../outbox/OutboxLine'
import { useWide } from '../platform/device'
import { canScan, scan } from '../platform/scan'
import { useWords } from '../ui/language'
import { Page } from '../ui/Page'
import { Button, Icon } from '../ui/parts'
import { Empty, ErrorState, Skeleton } from '../ui/states'
import { CodeSheet } from './CodeSheet'
import { PointCard } from './PointCard'
import { Points } from './Points'
import { patrolStaffWords } from './staff-words'
import { useRounds } from './use-rounds'
import { useStanding } from './use-standing'
import './patrol.scss'

/** From point to point: the code opens what is to be looked at; everything is on the device before it is sent. */
export function RoundScreen() {
  const words = useWords(patrolStaffWords)
  const roundId = decodeURIComponent(useRouter().params.roundId ?? '')
  const { loads, list, line } = useRounds()
  const walk = loads.find(one => one.id === roundId)?.body
  if (walk) return <Walking walk={walk} line={line} />
  return (
    <Page id="round" title={words('round.title')} size="form">
      {list.error ? (
        <ErrorState error={list.error} onRetry={list.reload} />
      ) : list.rows ? (
        <Empty icon="check" title={words('round.gone')} next={words('round.goneNext')} />
      ) : (
        <Skeleton />
      )}
    </Page>
  )
}

function Walking({ walk, line }: { walk: Walk; line: ReturnType<typeof useRounds>['line'] }) {
  const words = useWords(patrolStaffWords)
  const standing = useStanding(walk)
  const { point, noted, wrong, keep } = standing
  const [typing, setTyping] = useState<Point | 'any' | null>(null)
  const wide = useWide()
  const scanned = async () => {
    const code = await scan()
    if (code !== null) standing.arrive(code, false)
  }
  const points = (
    <Points
      walk={walk}
      at={standing.at}
      onPress={one => (walk.begun[one.pointId] ? standing.goTo(one.pointId) : setTyping(one))}
    />
  )
  return (
    <Page
      id="round"
      title={walk.round.routeName}
      aside={wide ? points : undefined}
      bar={!noted && <Bar onScan={() => void scanned()} onType={() => setTyping('any')} />}
    >
      <OutboxLine {...line} full={line.full || standing.full} />
      <Progress walk={walk} />
      {wrong && !typing && (
        <View className="refused" id="wrong-code">
          <Icon name="alert" />
          <Text>{words('round.wrongCode')}</Text>
        </View>
      )}
      {point && noted ? (
        <PointCard key={point.pointId} point={point} noted={noted} walk={walk} keep={keep} onAway={standing.away} />
      ) : wide ? (
        <Empty icon="scan" title={words('round.next')} next={words(canScan ? 'round.nextScan' : 'round.nextType')} />
      ) : (
        points
      )}
      {typing && (
        <CodeSheet
          point={typing === 'any' ? null : typing}
          wrong={wrong}
          onCode={code => {
            if (standing.arrive(code, true)) setTyping(null)
          }}
          onSkip={why => {
            if (typing === 'any' || !standing.skip(typing, why)) return
            setTyping(null)
            told(words('round.skipped'))
          }}
          onClose={() => {
            setTyping(null)
            standing.forget()
          }}
        />
      )}
    </Page>
  )
}

function Bar({ onScan, onType }: { onScan(): void; onType(): void }) {
  const words = useWords(patrolStaffWords)
  return (
    <View className="round-bar">
      {canScan && (
        <Button id="scan" icon="scan" onPress={onScan}>
          {words('round.scan')}
        </Button>
      )}
      <Button id="type" look={canScan ? 'quiet' : 'primary'} onPress={onType}>
        {words('round.type')}
      </Button>
    </View>
  )
}

/** How far the round has come, here and elsewhere. */
function Progress({ walk: { round, pending } }: { walk: Walk }) {
  const words = useWords(patrolStaffWords)
  const all = round.points.length
  const known = new Set([...round.said, ...pending].map(one => one.pointId)).size
  return (
    <>
      <View className="round-head">
        <Text className="round-head__count">{words('rounds.points', { done: known, all })}</Text>
        {known === all && <Text className="round-head__done">{words('round.all')}</Text>}
      </View>
      <View className="round-progress">
        <View className="round-progress__bar" style={{ width: `${(100 * known) / all}%` }} />
      </View>
    </>
  )
}
