import type { Day } from '../calendar/day'
import type { Repeat } from '../calendar/repeat'

export const MOST_CHECKS = 20
export const TASK_STATES = ['open', 'done', 'accepted', 'cancelled'] as const
export type TaskState = (typeof TASK_STATES)[number]
/** Who may be given a task. */
export const TASK_HANDS: readonly string[] = ['worker', 'clerk', 'supervisor']
interface By {
  personId: string
  name: string
}
/** What somebody is asked to do. */
interface Asked {
  title: string
  details: string
  /** What is to be ticked before it is done. */
  checklist: string[]
  /** Whether it is done only with a photo. */
  photosNeeded: boolean
  by: By
  to: By
}
interface Return {
  at: number
  byName: string
  reason: string
}
/** Times are ms since 1970. */
export interface Task extends Asked {
  _id: string
  estateId: string
  /** What it comes from, again and again; null: it was given once. */
  planId: string | null
  givenAt: number
  dueAt: number
  state: TaskState
  note: string
  photos: string[]
  doneAt: number | null
  /** It was due and not done: kept, whatever comes after. */
  late: boolean
  returns: Return[]
  endedAt: number | null
  /** Why it was taken back. */
  reason: string | null
  /** When the clock looks at it next; 0: never. */
  lateAt: number
}
export interface TaskPlan extends Asked, Repeat {
  _id: string
  estateId: string
  /** `HH:MM` of the day it comes on. */
  dueTime: string
  weekdays: number[]
  on: boolean
  version: number
  /** The day it is made for next, and when; 0: never again. */
  nextDay: Day
  nextAt: number
}
