import { View } from '@tarojs/components'
import type { ExceptionRow, RunView } from '../../../shared/run/contract'
import { cureOf, wrongOf } from '../../../shared/run/exceptions'
import { isBlocking } from '../../../shared/run/schema'
import { useList } from '../app/ask'
import { go } from '../app/go'
import { useReading, useWords } from '../ui/language'
import { Button, Card, Icon, LinkText, Row, Tag } from '../ui/parts'
import { Empty, ErrorState, Skeleton } from '../ui/states'
import { cureAt } from './cure'
import { runStaffWords } from './staff-words'

/** What must be put right before the bills go out, then what deserves a look; all of it, page by page. */
export function Exceptions({ run }: { run: RunView }) {
  const words = useWords(runStaffWords)
  const list = useList('run.exceptions', { runId: run.runId }, { enabled: run.blocking + run.warnings > 0 })
  if (run.blocking + run.warnings === 0)
    return (
      <Card id="no-exceptions">
        <Empty title={words('run.noExceptions')} next={words('run.noExceptionsNext')} />
      </Card>
    )
  if (!list.rows) return list.error ? <ErrorState error={list.error} onRetry={list.reload} /> : <Skeleton />
  const blocking = list.rows.filter(one => isBlocking(one.kind))
  const others = list.rows.filter(one => !isBlocking(one.kind))
  return (
    <>
      {run.blocking > 0 && (
        <View className="note">
          <Icon name="alert" />
          {words('run.blocking')}
        </View>
      )}
      {run.blocking > 0 && <Part id="to-fix" title={words('run.toFix')} rows={blocking} count={run.blocking} bad />}
      {others.length > 0 && <Part id="to-look" title={words('run.toLook')} rows={others} count={run.warnings} />}
      {list.error && <ErrorState error={list.error} onRetry={list.loadMore} />}
      {list.hasMore && (
        <Button id="more-exceptions" look="plain" busy={list.loadingMore} onPress={list.loadMore}>
          {words('run.moreOnes', { n: run.blocking + run.warnings - list.rows.length })}
        </Button>
      )}
    </>
  )
}

interface PartProps {
  id: string
  title: string
  rows: ExceptionRow[]
  count: number
  bad?: boolean
}
const Part = ({ id, title, rows, count, bad }: PartProps) => (
  <Card id={id} title={title} action={<Tag tone={bad ? 'red' : 'amber'}>{count}</Tag>}>
    {rows.map(one => (
      <ExceptionLine key={`${one.houseId}-${one.kind}-${one.item}-${one.field}`} one={one} title={one.houseLabel} />
    ))}
  </Card>
)

/** What is wrong, what to do, and the way there. */
export function ExceptionLine({ one, title }: { one: ExceptionRow; title: string }) {
  const { language } = useReading()
  const words = useWords(runStaffWords)
  const { word, url } = cureAt(one)
  return (
    <Row
      icon="alert"
      title={title || words('run.estate')}
      detail={
        <>
          <View>{wrongOf(one, language)}</View>
          <View>{cureOf(one, language)}</View>
        </>
      }
      end={
        <LinkText id={`fix-${one.houseId}-${one.kind}`} onPress={() => go(url)}>
          {words(word)}
        </LinkText>
      }
    />
  )
}
