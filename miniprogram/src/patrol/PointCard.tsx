import { View } from '@tarojs/components'
import type { Noted, Point } from '../../../shared/patrol/schema'
import * as walks from '../../../shared/patrol/walk'
import { useWords } from '../ui/language'
import { Button, LinkText, Row, Tag } from '../ui/parts'
import { PointItem } from './PointItem'
import { patrolStaffWords } from './staff-words'

interface Props {
  point: Point
  noted: Noted
  walk: walks.Walk
  /** Writes to the device; answers whether it could. */
  keep(decide: (now: walks.Walk) => walks.Walk): boolean
  onAway(): void
}
/** What is to be looked at where somebody stands. */
export function PointCard({ point, noted, walk, keep, onAway }: Props) {
  const words = useWords(patrolStaffWords)
  const open = point.items.length - noted.answers.length
  const failed = noted.answers.filter(one => one.result === 'FAIL').length
  return (
    <View className="card point-card" id="point-card">
      <Row
        icon="place"
        title={point.label}
        detail={words(`kind.${point.kind}`)}
        end={noted.typed && <Tag tone="amber">{words('round.typed')}</Tag>}
      />
      {point.items.map(item => (
        <PointItem
          key={item.itemId}
          item={item}
          again={walks.isAgain(walk, point.pointId, item.itemId)}
          answer={noted.answers.find(one => one.itemId === item.itemId)}
          keep={keep}
          pointId={point.pointId}
        />
      ))}
      {open > 0 && (
        <Button id="pass-rest" look="quiet" icon="check" onPress={() => keep(now => walks.passRest(now, point))}>
          {words(open === point.items.length ? 'round.allFine' : 'round.restFine')}
        </Button>
      )}
      <Button
        id="point-done"
        disabled={open > 0}
        onPress={() => {
          if (keep(now => walks.finish(now, point.pointId))) onAway()
        }}
      >
        {failed > 0 ? words('round.doneFailed', { n: failed }) : words('round.done')}
      </Button>
      <LinkText
        id="point-leave"
        onPress={() => {
          if (keep(now => walks.leave(now, point.pointId))) onAway()
        }}
      >
        {words('round.leave')}
      </LinkText>
    </View>
  )
}
