import * as z from 'zod/mini'
import { FREQUENCIES } from '../calendar/repeat'
import { TimeField } from '../calendar/schema'
import { Cursor, command, FileId, gives, Id, Line, type Page, query, SeenVersion } from '../contract'
import { OF_PHOTOS } from '../file/refusals'
import { MOST_CHECKS, TASK_STATES, type Task, type TaskPlan } from './schema'

const lead = { supervisor: 'estate', manager: 'estate' } as const
const hands = { worker: 'assigned', clerk: 'assigned', supervisor: 'assigned' } as const
const Moment = z.int().check(z.minimum(0), z.maximum(4_102_444_800_000))
const Repeated = z.object({
  frequency: z.enum(FREQUENCIES),
  weekdays: z._default(z.array(z.int().check(z.minimum(0), z.maximum(6))).check(z.maxLength(7)), []),
  monthDay: z._default(z.int().check(z.minimum(1), z.maximum(31)), 1),
  dueTime: TimeField,
})
export interface TaskRow extends Omit<Task, '_id' | 'estateId' | 'lateAt' | 'photos'> {
  taskId: string
  photoCount: number
}
export interface TaskView extends TaskRow {
  files: { fileId: string; url: string }[]
}
export interface TaskPlanRow extends Omit<TaskPlan, '_id' | 'estateId' | 'nextAt'> {
  planId: string
}
const answer = gives<{ taskId: string }>()
const judging = ['task.not_found', 'task.wrong_state', 'task.not_giver'] as const

export const taskContract = {
  /** Gives somebody a task, once by a time, or again and again: then it is there from the beginning of each of its days. */
  'task.assign': command({
    input: {
      estateId: Id,
      toId: Id,
      title: Line(60),
      details: z._default(z.string().check(z.trim(), z.maxLength(1000)), ''),
      checklist: z._default(z.array(Line(80)).check(z.maxLength(MOST_CHECKS)), []),
      photosNeeded: z._default(z.boolean(), false),
      dueAt: z.optional(Moment),
      repeat: z.optional(Repeated),
    },
    who: lead,
    refuses: ['estate.not_found', 'task.not_staff', 'task.due_past', 'task.no_due', 'task.no_day'],
    gives: gives<{ taskId: string | null; planId: string | null }>(),
  }),
  'task.done': command({
    input: {
      taskId: Id,
      ticks: z._default(
        z.array(z.int().check(z.minimum(0), z.maximum(MOST_CHECKS))).check(z.maxLength(MOST_CHECKS)),
        [],
      ),
      note: z._default(z.string().check(z.trim(), z.maxLength(1000)), ''),
      photos: z._default(z.array(FileId).check(z.maxLength(9)), []),
    },
    who: hands,
    refuses: [
      ...['task.not_found', 'task.wrong_state', 'task.not_yours', 'task.unticked', 'task.photo_needed'],
      ...OF_PHOTOS,
    ],
    gives: answer,
  }),
  'task.accept': command({ input: { taskId: Id }, who: lead, refuses: judging, gives: answer }),
  'task.sendBack': command({
    input: { taskId: Id, reason: Line(300), dueAt: Moment },
    who: lead,
    refuses: [...judging, 'task.due_past'],
    gives: answer,
  }),
  'task.cancel': command({ input: { taskId: Id, reason: Line(300) }, who: lead, refuses: judging, gives: answer }),
  'task.get': query({
    input: { taskId: Id },
    who: { ...hands, ...lead },
    refuses: ['task.not_found'],
    gives: gives<TaskView>(),
  }),
  /** What the caller is to do, the first due first. */
  'task.mine': query({ input: { estateId: Id, cursor: Cursor }, who: hands, gives: gives<Page<TaskRow>>() }),
  /** What was given to whomever. */
  'task.list': query({
    input: { estateId: Id, state: z._default(z.enum(TASK_STATES), 'open'), cursor: Cursor },
    who: lead,
    gives: gives<Page<TaskRow>>(),
  }),
  'task.plans': query({ input: { estateId: Id, cursor: Cursor }, who: lead, gives: gives<Page<TaskPlanRow>>() }),
  /** Nothing more comes of it; what it has made stays. */
  'task.stopPlan': command({
    input: { planId: Id, version: SeenVersion },
    who: lead,
    refuses: ['task.not_found', 'request.outdated'],
    gives: gives<{ planId: string }>(),
  }),
}
