import { type Entry, type Link, pageUrl } from '../app/noun'

/** The pages of this noun, by the package they travel in. */
export const pages = ['task/task', 'task/tasks']

export const entries: Entry[] = [
  {
    id: 'tasks',
    icon: 'check',
    title: ['任务', 'Tasks'],
    page: 'task/tasks',
    at: { worker: 6, desk: 23, manager: 13 },
  },
]

export const link: Link = ({ reference: { taskId } }, hat) =>
  taskId && hat?.kind !== 'household' && pageUrl('task/task', { taskId })
