import { Text, View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { useEffect, useMemo, useState } from 'react'
import { today } from '../../../shared/calendar/day'
import { billFor } from '../../../shared/meter/rules'
import type { Walk } from '../../../shared/meter/views'
import { useAsk } from '../app/ask'
import { serverTime } from '../app/call'
import { ownName } from '../app/own'
import { usePerson } from '../app/person'
import { OutboxLine } from '../outbox/OutboxLine'
import { useWide } from '../platform/device'
import { keep, kept } from '../platform/storage'
import { useWords } from '../ui/language'
import { Page } from '../ui/Page'
import { Button, Card, Icon, Row } from '../ui/parts'
import { ErrorState, Skeleton } from '../ui/states'
import { meterStaffWords } from './staff-words'
import { useReadings } from './use-readings'
import { WalkCard } from './WalkCard'

/** The route as this reader last saw it with a network, and who reads: both are known without one. */
function useRoute(routeId: string) {
  const { owner } = usePerson()
  const { data, error, refetch } = useAsk('meter.walk', { routeId })
  const personId = owner?.personId ?? ''
  const name = ownName(personId, `route.${routeId}`)
  const carried = useMemo(() => kept<Walk>(name), [name])
  useEffect(() => {
    if (data && personId) keep(name, data)
  }, [data, personId, name])
  return { walk: data ?? carried, error, reload: () => void refetch() }
}

/** From meter to meter: each reading is kept on the device first and sent when there is a network. */
export function MeterWalkScreen() {
  const words = useWords(meterStaffWords)
  const { walk, error, reload } = useRoute(useRouter().params.routeId ?? '')
  const { waiting, line } = useReadings()
  const wide = useWide()
  const [at, setAt] = useState(0)
  const [listed, setListed] = useState(false)
  const readOn = today(serverTime())
  if (!walk)
    return (
      <Page id="walk" title={words('meterWalk.title')} size="form">
        {error ? <ErrorState error={error} onRetry={reload} /> : <Skeleton />}
      </Page>
    )
  const { meters, window, billed } = walk
  const meter = meters[at]
  const waitingOf = (meterId: string) => waiting.find(one => one.id === meterId)
  const isDone = (meterId: string) =>
    Boolean(waitingOf(meterId)) || meters.find(one => one.meterId === meterId)?.last?.readOn === readOn
  const done = meters.filter(one => isDone(one.meterId)).length
  const step = (by: number) => setAt(Math.min(meters.length - 1, Math.max(0, at + by)))
  const list = (
    <Card title={words('walk.list')}>
      {meters.map((one, index) => (
        <Row
          key={one.meterId}
          id={`at-${one.code}`}
          icon={isDone(one.meterId) ? 'check' : 'meter'}
          title={one.where || one.code}
          detail={waitingOf(one.meterId)?.refused?.message ?? one.code}
          onPress={() => {
            setAt(index)
            setListed(false)
          }}
        />
      ))}
    </Card>
  )
  return (
    <Page
      id="walk"
      title={walk.name}
      aside={wide ? list : undefined}
      bar={
        <View className="walk-bar">
          <Button id="before" look="quiet" disabled={at === 0} onPress={() => step(-1)}>
            {words('walk.before')}
          </Button>
          <Button id="next" look="quiet" disabled={at >= meters.length - 1} onPress={() => step(1)}>
            {words('walk.next')}
          </Button>
        </View>
      }
    >
      <OutboxLine {...line} />
      <Progress at={at} all={meters.length} done={done} onList={wide ? undefined : () => setListed(!listed)} />
      {listed && !wide ? (
        list
      ) : meter ? (
        <WalkCard
          key={meter.meterId}
          meter={meter}
          waiting={waitingOf(meter.meterId)}
          readOn={readOn}
          goesInto={billFor(readOn, meter.last?.readOn ?? null, window, billed)}
          onNext={() => step(1)}
        />
      ) : (
        <View className="note">
          <Icon name="alert" />
          {words('walk.none')}
        </View>
      )}
    </Page>
  )
}

/** How far the walk has come. */
function Progress({
  at,
  all,
  done,
  onList,
}: {
  at: number
  all: number
  done: number
  onList?: (() => void) | undefined
}) {
  const words = useWords(meterStaffWords)
  return (
    <>
      <View className="walk-head">
        <Text className="walk-head__count">{words('walk.count', { at: all ? at + 1 : 0, all })}</Text>
        <Text className="walk-head__done">{words('walk.doneOf', { n: done })}</Text>
        {onList && (
          <Button id="list" small look="plain" onPress={onList}>
            {words('walk.list')}
          </Button>
        )}
      </View>
      <View className="walk-progress">
        <View className="walk-progress__bar" style={{ width: `${all ? (100 * done) / all : 0}%` }} />
      </View>
    </>
  )
}
