import { accept as decide } from '../../shared/task/act'
import { operation } from '../operation/operation'
import { standsIn } from './row'
import { tasks } from './store'
import { taskEvent, toWhom } from './told'

export const accept = operation('task.accept', async ({ input, actor, reach, now, tx, emit }) => {
  const found = await tasks.get(tx, input.taskId, reach)
  const task = decide(found, actor, standsIn(reach, found.estateId), now)
  await tasks.put(tx, task)
  emit(taskEvent('task.accepted', task, [toWhom(task)]))
  return { taskId: task._id }
})
