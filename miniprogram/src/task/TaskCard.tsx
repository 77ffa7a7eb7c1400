import type { TaskRow } from '../../../shared/task/contract'
import { go } from '../app/go'
import { pageUrl } from '../app/noun'
import { useWords } from '../ui/language'
import { Card, Row, Tag } from '../ui/parts'
import { absolute } from '../ui/time'
import { taskStaffWords } from './staff-words'

/** A task in a list; it opens its page. */
export function TaskCard({ row }: { row: TaskRow }) {
  const words = useWords(taskStaffWords)
  const { taskId, title, by, to, dueAt, state, late } = row
  const isLate = late || (state === 'open' && dueAt < Date.now())
  return (
    <Card>
      <Row
        id={`task-${taskId}`}
        icon="check"
        title={title}
        detail={`${words('task.due', { at: absolute(dueAt) })} · ${words('task.fromTo', { by: by.name, to: to.name })}`}
        end={
          <Tag tone={isLate ? 'red' : state === 'accepted' ? 'green' : 'brand'}>
            {words(isLate ? 'task.late' : `task.state.${state}`)}
          </Tag>
        }
        onPress={() => go(pageUrl('task/task', { taskId }))}
      />
    </Card>
  )
}
