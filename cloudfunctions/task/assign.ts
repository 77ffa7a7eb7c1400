import { Refusal } from '../../shared/refusal'
import { beginning, give, scheduled } from '../../shared/task/act'
import { TASK_HANDS, type TaskPlan } from '../../shared/task/schema'
import { operation } from '../operation/operation'
import { coversEstate } from '../operation/reach'
import { rosters } from '../people/store'
import { plans, tasks } from './store'
import { taskEvent, toWhom } from './told'

export const assign = operation('task.assign', async ({ input, actor, reach, now, tx, emit, ownId }) => {
  const { estateId, toId, title, details, checklist, photosNeeded, dueAt, repeat } = input
  if (!coversEstate(reach, estateId)) throw new Refusal('estate.not_found')
  const whom = (await rosters.find(tx, estateId))?.staff.find(
    one => one.personId === toId && TASK_HANDS.includes(one.role),
  )
  if (!whom) throw new Refusal('task.not_staff')
  const asked = {
    ...{
      estateId,
      title,
      details,
      checklist: [...new Set(checklist)],
      photosNeeded,
      by: { personId: actor.personId, name: actor.name },
    },
    to: { personId: whom.personId, name: whom.name },
  }
  if (repeat) {
    const plan: TaskPlan = { _id: ownId('tpl'), ...asked, ...repeat, on: true, version: 1, nextDay: '', nextAt: 0 }
    await plans.insert(tx, scheduled(plan, beginning(repeat, now)))
    return { taskId: null, planId: plan._id }
  }
  if (dueAt === undefined) throw new Refusal('task.no_due')
  const task = give(ownId('tsk'), { ...asked, planId: null }, dueAt, now)
  await tasks.insert(tx, task)
  emit(taskEvent('task.assigned', task, [toWhom(task)]))
  return { taskId: task._id, planId: null }
})
