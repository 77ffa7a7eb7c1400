import { done as decide } from '../../shared/task/act'
import { freezePhotos } from '../file/attach'
import { operation } from '../operation/operation'
import { tasks } from './store'
import { taskEvent, toGiver } from './told'

export const done = operation(
  'task.done',
  { freeze: async ({ input, actor }) => freezePhotos(input.photos, actor.personId) },
  async ({ input, actor, reach, now, tx, emit }) => {
    const task = decide(await tasks.get(tx, input.taskId, reach), input, actor, now)
    await tasks.put(tx, task)
    emit(taskEvent('task.done', task, [toGiver(task)]))
    return { taskId: task._id }
  },
)
