import { Text, View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { useState } from 'react'
import type { TaskView } from '../../../shared/task/contract'
import { useAsk } from '../app/ask'
import { usePerson } from '../app/person'
import { PhotoStrip } from '../file/PhotoField'
import { useWords } from '../ui/language'
import { Page } from '../ui/Page'
import { Button, Card, Row, Tag } from '../ui/parts'
import { ErrorState, Skeleton } from '../ui/states'
import { absolute } from '../ui/time'
import { DoneForm } from './DoneForm'
import { JudgeSheet, type Verdict } from './JudgeSheet'
import { taskStaffWords } from './staff-words'

/** One task: what is asked, what was done, and what comes next for whoever looks. */
export function TaskScreen() {
  const words = useWords(taskStaffWords)
  const taskId = decodeURIComponent(useRouter().params.taskId ?? '')
  const { data, error, refetch } = useAsk('task.get', { taskId }, { live: true })
  return (
    <Page id="task" title={words('task.one')} size="form">
      {error && !data && <ErrorState error={error} onRetry={() => void refetch()} />}
      {!error && !data && <Skeleton />}
      {data && <Seen task={data} />}
    </Page>
  )
}

function Seen({ task }: { task: TaskView }) {
  const words = useWords(taskStaffWords)
  const { me, hat } = usePerson()
  const { title, details, by, to, dueAt, state, late, returns, note, files, doneAt, reason, checklist } = task
  const own = to.personId === me?.personId
  const judges = by.personId === me?.personId || hat?.kind === 'manager'
  const isLate = late || (state === 'open' && dueAt < Date.now())
  return (
    <>
      <Card>
        <Row
          icon="check"
          title={title}
          detail={`${words('task.due', { at: absolute(dueAt) })} · ${words('task.fromTo', { by: by.name, to: to.name })}`}
          end={<Tag tone={isLate ? 'red' : 'brand'}>{words(isLate ? 'task.late' : `task.state.${state}`)}</Tag>}
        />
        <View className="prose">
          {details && <Text>{details}</Text>}
          {!(own && state === 'open') && checklist.map(one => <View key={one}>{one}</View>)}
          {returns.map(one => (
            <View key={one.at} className="note">
              {words('task.back', { name: one.byName, reason: one.reason })}
            </View>
          ))}
          {doneAt !== null && <Text className="hint">{words('task.doneAt', { at: absolute(doneAt) })}</Text>}
          {doneAt !== null && note && <Text>{note}</Text>}
          {files.length > 0 && <PhotoStrip photos={files} />}
          {reason && <View className="note">{reason}</View>}
        </View>
      </Card>
      {own && state === 'open' && <DoneForm task={task} />}
      {judges && <Judging task={task} />}
    </>
  )
}

/** What whoever gave it may do with it now. */
function Judging({ task: { taskId, state } }: { task: TaskView }) {
  const words = useWords(taskStaffWords)
  const [verdict, setVerdict] = useState<Verdict | null>(null)
  const may: Verdict[] = state === 'done' ? ['accept', 'return', 'cancel'] : state === 'open' ? ['cancel'] : []
  return (
    <View className="actions">
      {may.map(one => (
        <Button
          key={one}
          id={`task-${one}`}
          look={one === 'accept' ? 'primary' : 'quiet'}
          onPress={() => setVerdict(one)}
        >
          {words(`task.${one}`)}
        </Button>
      ))}
      {verdict && <JudgeSheet taskId={taskId} verdict={verdict} onClose={() => setVerdict(null)} />}
    </View>
  )
}
