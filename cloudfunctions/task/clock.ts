import { addDays, today } from '../../shared/calendar/day'
import { dueOn, give, scheduled } from '../../shared/task/act'
import { TASK_HANDS } from '../../shared/task/schema'
import { commitOnce } from '../operation/operation'
import { rosters } from '../people/store'
import { plans, tasks } from './store'
import { taskEvent, toGiver, toWhom } from './told'

const CHUNK = 50

/** Makes the tasks of plans whose day has begun, each once. A day that was missed whole makes nothing. */
export async function makeTasks(now: number): Promise<number> {
  const due = await plans.due('nextAt', now, CHUNK)
  for (const { _id, nextDay, version } of due) {
    const journalId = `system:task-repeat:${_id}:${version}:${nextDay}`
    await commitOnce({ journalId, name: 'task-repeat', now }, async (tx, emit) => {
      const plan = await plans.find(tx, _id)
      if (!plan || plan.nextDay !== nextDay || plan.version !== version) return null
      const staff = (await rosters.find(tx, plan.estateId))?.staff ?? []
      const isHere = staff.some(one => one.personId === plan.to.personId && TASK_HANDS.includes(one.role))
      const dueAt = dueOn(nextDay, plan.dueTime)
      const { estateId, title, details, checklist, photosNeeded, by, to } = plan
      if (isHere && dueAt > now) {
        const asked = { estateId, title, details, checklist, photosNeeded, by, to, planId: _id }
        const task = give(`tsk_${_id}:${nextDay}`, asked, dueAt, now)
        await tasks.insert(tx, task)
        emit(taskEvent('task.assigned', task, [toWhom(task)]))
      }
      // Who works here no more, or does other work, is given nothing more; the plan stays to be seen.
      const missed = nextDay < today(now)
      await plans.put(tx, scheduled({ ...plan, on: isHere }, missed ? today(now) : addDays(nextDay, 1)))
      return { planId: _id }
    })
  }
  return due.length
}
/** What is late is told once: to who has it, to who gave it, and to the supervisor. */
export async function tellLate(now: number): Promise<number> {
  const due = await tasks.due('lateAt', now, CHUNK)
  for (const { _id, lateAt } of due) {
    await commitOnce({ journalId: `system:task-late:${_id}:${lateAt}`, name: 'task-late', now }, async (tx, emit) => {
      const task = await tasks.find(tx, _id)
      if (!task || task.lateAt !== lateAt) return null
      await tasks.put(tx, { ...task, late: true, lateAt: 0 })
      emit(
        taskEvent('task.late', task, [toWhom(task), toGiver(task), { roles: ['supervisor'], estateId: task.estateId }]),
      )
      return { taskId: _id }
    })
  }
  return due.length
}
