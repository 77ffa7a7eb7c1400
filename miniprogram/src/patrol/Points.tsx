import { timeOf } from '../../../shared/booking/calendar'
import type { Point } from '../../../shared/patrol/schema'
import { type Walk, waitingAt } from '../../../shared/patrol/walk'
import { useWords } from '../ui/language'
import { Card, Row, Tag } from '../ui/parts'
import { patrolStaffWords } from './staff-words'

interface Props {
  walk: Walk
  at: string | null
  onPress(point: Point): void
}
/** The points in their order, each with what is known of it. */
export function Points({ walk, at, onPress }: Props) {
  const words = useWords(patrolStaffWords)
  return (
    <Card title={words('round.points')}>
      {walk.round.points.map((point, index) => (
        <Row
          key={point.pointId}
          id={`point-${index + 1}`}
          icon={iconOf(walk, point.pointId)}
          title={`${index + 1}. ${point.label}`}
          detail={<Known walk={walk} point={point} />}
          end={(point.pointId === at || walk.begun[point.pointId]) && <Tag tone="brand">{words('round.here')}</Tag>}
          onPress={() => onPress(point)}
        />
      ))}
    </Card>
  )
}
function iconOf(walk: Walk, pointId: string): string {
  const said = walk.round.said.find(one => one.pointId === pointId)
  const waits = waitingAt(walk, pointId)
  if (waits) return waits.skipped ? 'minus' : 'check'
  if (!said) return 'place'
  return said.skipped ? 'minus' : 'check'
}
/** Who said what of it and when; else what it is about. */
function Known({ walk, point: { pointId, kind } }: { walk: Walk; point: Point }) {
  const words = useWords(patrolStaffWords)
  const waits = waitingAt(walk, pointId)
  const said = walk.round.said.find(one => one.pointId === pointId)
  const again = walk.round.again.some(one => one.pointId === pointId)
  if (waits) {
    const failed = waits.answers.filter(one => one.result === 'FAIL').length
    const what = waits.skipped
      ? words('round.skippedHere')
      : failed > 0
        ? words('round.failed', { n: failed })
        : words('round.fine')
    return <>{`${what} · ${words('round.waits')}`}</>
  }
  if (said) {
    const what = said.skipped
      ? words('round.skippedHere')
      : said.failed > 0
        ? words('round.failed', { n: said.failed })
        : words('round.fine')
    return <>{[what, said.byName, timeOf(said.at)].filter(Boolean).join(' · ')}</>
  }
  return <>{[words(`kind.${kind}`), again && words('round.again')].filter(Boolean).join(' · ')}</>
}
