import type { Task, TaskPlan } from '../../shared/task/schema'
import { Store } from '../operation/store'

export const tasks = new Store<Task>('tasks', {
  notFound: 'task.not_found',
  indexes: [
    { on: ['to.personId', 'estateId', 'state', 'dueAt', '_id'] },
    { on: ['estateId', 'state', 'dueAt', '_id'] },
    { on: ['lateAt'] },
  ],
  reach: {
    assigned: ({ estateId, personId }) => [{ estateId, 'to.personId': personId }],
    estate: reach => [{ estateId: reach.estateId }],
  },
})
export const plans = new Store<TaskPlan>('taskPlans', {
  notFound: 'task.not_found',
  indexes: [{ on: ['estateId', '_id'] }, { on: ['nextAt'] }],
  reach: { estate: reach => [{ estateId: reach.estateId }] },
})
