import { addDays, type Day, minutesOf, startOf, today } from '../calendar/day'
import { firstNamed, type Repeat } from '../calendar/repeat'
import { Refusal } from '../refusal'
import type { Task, TaskPlan, TaskState } from './schema'

interface By {
  personId: string
  name: string
}
/** Each verb: the states it may start from, and where it leads. */
export const TASK_MACHINE = {
  done: { from: ['open'], to: 'done' },
  accept: { from: ['done'], to: 'accepted' },
  return: { from: ['done'], to: 'open' },
  cancel: { from: ['open', 'done'], to: 'cancelled' },
} as const satisfies Record<string, { from: readonly TaskState[]; to: TaskState }>
type TaskVerb = keyof typeof TASK_MACHINE

function next(verb: TaskVerb, state: TaskState): TaskState {
  const { from, to } = TASK_MACHINE[verb]
  if (!(from as readonly TaskState[]).includes(state)) throw new Refusal('task.wrong_state')
  return to
}
/** Who gave it judges it; a manager may for somebody who cannot. */
function requireGiver({ by }: Task, personId: string, mayStandIn: boolean): void {
  if (by.personId !== personId && !mayStandIn) throw new Refusal('task.not_giver')
}
type Asked = Pick<Task, 'estateId' | 'title' | 'details' | 'checklist' | 'photosNeeded' | 'by' | 'to' | 'planId'>
/** A task as it is given; refuses a time that has passed. */
export function give(taskId: string, asked: Asked, dueAt: number, now: number): Task {
  if (dueAt <= now) throw new Refusal('task.due_past')
  return {
    ...{ _id: taskId, ...asked, givenAt: now, dueAt, state: 'open', note: '', photos: [], doneAt: null },
    ...{ late: false, returns: [], endedAt: null, reason: null, lateAt: dueAt },
  }
}
interface Doing {
  /** Places in the checklist. */
  ticks: readonly number[]
  note: string
  photos: string[]
}
/** Refuses anybody else's, what is not ticked, and a missing photo where one is needed. */
export function done(task: Task, { ticks, note, photos }: Doing, by: By, now: number): Task {
  if (task.to.personId !== by.personId) throw new Refusal('task.not_yours')
  const state = next('done', task.state)
  const open = task.checklist.find((_, at) => !ticks.includes(at))
  if (open !== undefined) throw new Refusal('task.unticked', { item: open })
  if (task.photosNeeded && photos.length === 0) throw new Refusal('task.photo_needed')
  return { ...task, state, note, photos, doneAt: now, late: task.late || now > task.dueAt, lateAt: 0 }
}
export function accept(task: Task, by: By, mayStandIn: boolean, now: number): Task {
  requireGiver(task, by.personId, mayStandIn)
  return { ...task, state: next('accept', task.state), endedAt: now }
}
/** Back to who did it, with the reason, and with as much time as is said; that it was late stays. */
export function giveBack(task: Task, reason: string, dueAt: number, by: By, mayStandIn: boolean, now: number): Task {
  requireGiver(task, by.personId, mayStandIn)
  const state = next('return', task.state)
  if (dueAt <= now) throw new Refusal('task.due_past')
  const returns = [...task.returns, { at: now, byName: by.name, reason }]
  return { ...task, state, returns, doneAt: null, dueAt, lateAt: dueAt }
}
export function cancel(task: Task, reason: string, by: By, mayStandIn: boolean, now: number): Task {
  requireGiver(task, by.personId, mayStandIn)
  return { ...task, state: next('cancel', task.state), reason, endedAt: now, lateAt: 0 }
}

export const dueOn = (day: Day, time: string): number => startOf(day) + minutesOf(time) * 60_000
/** The plan with what it makes next: a task is there from the beginning of its day; one due as it begins, a day before. */
export function scheduled(plan: TaskPlan, from: Day): TaskPlan {
  const day = plan.on ? firstNamed(from, plan) : null
  return { ...plan, nextDay: day ?? '', nextAt: day ? startOf(today(dueOn(day, plan.dueTime) - 1)) : 0 }
}
/** The first day on which it is not due already; refuses a repeat that comes on no day. */
export function beginning(repeat: Repeat & { dueTime: string }, now: number): Day {
  if (repeat.frequency === 'weekly' && repeat.weekdays.length === 0) throw new Refusal('task.no_day')
  const day = today(now)
  return dueOn(day, repeat.dueTime) > now ? day : addDays(day, 1)
}
