import { links } from '../file/attach'
import { look } from '../operation/operation'
import { toRow } from './row'
import { tasks } from './store'

export const get = look('task.get', async ({ input, reach }) => {
  const task = await tasks.get(null, input.taskId, reach)
  return { ...toRow(task), files: await links(task.photos) }
})
