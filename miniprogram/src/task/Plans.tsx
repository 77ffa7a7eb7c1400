import type { TaskPlanRow } from '../../../shared/task/contract'
import { useList } from '../app/ask'
import { useCommand } from '../app/command'
import { told } from '../app/go'
import { useWords } from '../ui/language'
import { Card, LinkText, Row, Tag } from '../ui/parts'
import { Empty, List, Refused } from '../ui/states'
import { dayName } from '../ui/when'
import { taskStaffWords } from './staff-words'

/** What comes again and again. */
export function Plans({ estateId }: { estateId: string }) {
  const words = useWords(taskStaffWords)
  const list = useList('task.plans', { estateId }, { enabled: Boolean(estateId) })
  return (
    <List list={list} empty={<Empty icon="calendar" title={words('task.none')} next={words('task.noneNext')} />}>
      {plan => <OnePlan key={plan.planId} plan={plan} />}
    </List>
  )
}

function OnePlan({ plan }: { plan: TaskPlanRow }) {
  const words = useWords(taskStaffWords)
  const { run, busy, refusal } = useCommand('task.stopPlan')
  const { planId, title, to, frequency, monthDay, dueTime, on, nextDay, version } = plan
  const stop = async () => {
    if (!busy && (await run({ planId, version }))) told(words('task.stopped'))
  }
  const every = words(`task.every.${frequency}`, { time: dueTime, n: monthDay })
  return (
    <Card id={`plan-${planId}`}>
      <Row
        icon="calendar"
        title={title}
        detail={[every, to.name, ...(nextDay ? [words('task.next', { day: dayName(nextDay, words) })] : [])].join(
          ' · ',
        )}
        end={on ? null : <Tag>{words('task.off')}</Tag>}
      />
      <Refused refusal={refusal} />
      {on && (
        <LinkText id={`stop-${planId}`} onPress={() => void stop()}>
          {words('task.stop')}
        </LinkText>
      )}
    </Card>
  )
}
