import { View } from '@tarojs/components'
import { useState } from 'react'
import { useList } from '../app/ask'
import { usePart } from '../app/part'
import { usePerson } from '../app/person'
import { useRights } from '../app/rights'
import { useWords } from '../ui/language'
import { Page } from '../ui/Page'
import { Button, Tabs } from '../ui/parts'
import { Empty, List } from '../ui/states'
import { AssignSheet } from './AssignSheet'
import { Plans } from './Plans'
import { taskStaffWords } from './staff-words'
import { TaskCard } from './TaskCard'

const SHOWS = ['mine', 'open', 'done', 'accepted', 'cancelled', 'plans'] as const
type Show = (typeof SHOWS)[number]
/** What one is to do, and what was given to others. */
export function TasksScreen() {
  const { hat } = usePerson()
  const words = useWords(taskStaffWords)
  const rights = useRights(hat?.estateId)
  const estateId = hat?.estateId ?? ''
  const shows = SHOWS.filter(one => rights(one === 'mine' ? 'task.mine' : 'task.list'))
  const [part, setShow] = usePart('show', SHOWS, 'mine')
  const show: Show = shows.includes(part) ? part : (shows[0] ?? 'mine')
  const [giving, setGiving] = useState(false)
  return (
    <Page id="tasks" title={words('task.title')} size="form">
      {rights('task.assign') && (
        <View className="acts">
          <Button id="task-new" icon="plus" onPress={() => setGiving(true)}>
            {words('task.new')}
          </Button>
        </View>
      )}
      {shows.length > 1 && (
        <Tabs
          id="show"
          choices={shows.map(value => ({ value, label: words(`task.show.${value}`) }))}
          value={show}
          onChange={setShow}
        />
      )}
      {show === 'mine' && <Mine estateId={estateId} />}
      {show === 'plans' && <Plans estateId={estateId} />}
      {show !== 'mine' && show !== 'plans' && <Given estateId={estateId} state={show} />}
      {giving && <AssignSheet estateId={estateId} onClose={() => setGiving(false)} />}
    </Page>
  )
}

const useNone = () => {
  const words = useWords(taskStaffWords)
  return <Empty icon="check" title={words('task.none')} next={words('task.noneNext')} />
}
function Mine({ estateId }: { estateId: string }) {
  const list = useList('task.mine', { estateId }, { enabled: Boolean(estateId), live: true })
  return (
    <List list={list} empty={useNone()}>
      {row => <TaskCard key={row.taskId} row={row} />}
    </List>
  )
}
function Given({ estateId, state }: { estateId: string; state: Exclude<Show, 'mine' | 'plans'> }) {
  const list = useList('task.list', { estateId, state }, { enabled: Boolean(estateId), live: true })
  return (
    <List list={list} empty={useNone()}>
      {row => <TaskCard key={row.taskId} row={row} />}
    </List>
  )
}
