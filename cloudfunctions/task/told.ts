import type { Task } from '../../shared/task/schema'
import type { Audience, Emitted } from '../operation/journal'

export const toWhom = ({ to }: Task): Audience => ({ persons: [to.personId] })
export const toGiver = ({ by }: Task): Audience => ({ persons: [by.personId] })
export const taskEvent = (event: string, task: Task, audiences: Audience[], reason = ''): Emitted => ({
  ...{ event, estateId: task.estateId },
  reference: {
    ...{ taskId: task._id, title: task.title, by: task.by.name, to: task.to.name },
    ...(reason && { reason }),
  },
  audiences,
})
