import * as z from 'zod/mini'
import type { Day } from '../calendar/day'
import { FREQUENCIES } from '../calendar/repeat'
import { DayField, TimeField } from '../calendar/schema'
import { Cursor, command, FileId, gives, Id, Line, type Page, query, SeenVersion } from '../contract'
import { OF_PHOTOS } from '../file/refusals'
import { MOST_OWN_ITEMS, MOST_POINTS, MOST_TIMES, PATROL_KINDS, RESULTS } from './schema'
import type { DayReport, LateRow, PlanView, RoundView, RouteView } from './views'

const lead = { supervisor: 'estate' } as const
const overseers = { supervisor: 'estate', manager: 'estate' } as const
const walkers = { worker: 'estate', clerk: 'estate', supervisor: 'estate' } as const
const At = z.object({
  lat: z.number().check(z.minimum(-90), z.maximum(90)),
  lng: z.number().check(z.minimum(-180), z.maximum(180)),
  accuracyM: z.optional(z.number().check(z.minimum(0), z.maximum(100_000))),
})
const RoutePoint = z.object({
  /** Missing: it is new, and gets a code. */
  pointId: z.optional(Id),
  label: Line(60),
  kind: z.enum(PATROL_KINDS),
  position: z.optional(At),
  /** What is looked at here besides what its kind asks. */
  own: z._default(z.array(Line(60)).check(z.maxLength(MOST_OWN_ITEMS)), []),
})
const PointRecord = z.object({
  recordId: Id,
  pointId: Id,
  at: z.int(),
  code: z.optional(z.string().check(z.maxLength(80))),
  typed: z.optional(z.boolean()),
  skipped: z.optional(Line(200)),
  position: z.optional(At),
  answers: z
    .array(
      z.object({
        itemId: Id,
        result: z.enum(RESULTS),
        note: z.optional(z.string().check(z.maxLength(500))),
        photos: z.optional(z.array(FileId).check(z.maxLength(9))),
      }),
    )
    .check(z.maxLength(30)),
})

export const patrolContract = {
  'patrol.routes': query({
    input: { estateId: Id, cursor: Cursor },
    who: overseers,
    gives: gives<Page<RouteView>>(),
  }),
  'patrol.plans': query({
    input: { estateId: Id, cursor: Cursor },
    who: overseers,
    gives: gives<Page<PlanView>>(),
  }),
  'patrol.saveRoute': command({
    input: {
      estateId: Id,
      routeId: z.optional(Id),
      version: SeenVersion,
      name: Line(60),
      gapSeconds: z._default(z.int().check(z.minimum(0), z.maximum(3600)), 20),
      points: z.array(RoutePoint).check(z.minLength(1), z.maxLength(MOST_POINTS)),
    },
    who: lead,
    refuses: ['estate.not_found', 'patrol.not_found', 'patrol.unknown_point', 'request.outdated'],
    gives: gives<{ routeId: string; version: number }>(),
  }),
  'patrol.savePlan': command({
    input: {
      estateId: Id,
      planId: z.optional(Id),
      version: SeenVersion,
      routeId: Id,
      frequency: z.enum(FREQUENCIES),
      weekdays: z._default(z.array(z.int().check(z.minimum(0), z.maximum(6))).check(z.maxLength(7)), []),
      monthDay: z._default(z.int().check(z.minimum(1), z.maximum(31)), 1),
      times: z.array(z.object({ from: TimeField, until: TimeField })).check(z.minLength(1), z.maxLength(MOST_TIMES)),
      workdays: z._default(z.boolean(), false),
      /** Missing: whoever is on duty. */
      walkerId: z.optional(Id),
      on: z._default(z.boolean(), true),
    },
    who: lead,
    refuses: [
      'estate.not_found',
      'patrol.not_found',
      'patrol.no_day',
      'patrol.no_span',
      'patrol.same_time',
      'ticket.assignee_unfit',
      'request.outdated',
    ],
    gives: gives<{ planId: string; version: number }>(),
  }),
  /** The codes of a route to print, cut out and hang up. */
  'patrol.sheet': command({
    input: { routeId: Id, language: z._default(z.enum(['zh', 'en']), 'zh') },
    who: lead,
    refuses: ['patrol.not_found', 'paper.unavailable'],
    gives: gives<{ routeId: string; url: string }>(),
  }),
  /** The rounds that wait for the caller, soonest due first. */
  'patrol.mine': query({
    input: { estateId: Id, cursor: Cursor },
    who: walkers,
    gives: gives<Page<RoundView>>(),
  }),
  /** What a device noted offline. Sending it again, late, in another order or from a second device changes nothing. */
  'patrol.sync': command({
    input: {
      roundId: Id,
      deviceId: Id,
      /** The device's clock now, ms: a wrong one is corrected by it. */
      sentAt: z.int(),
      records: z.array(PointRecord).check(z.maxLength(MOST_POINTS)),
    },
    who: walkers,
    refuses: [
      'patrol.not_found',
      'patrol.unknown_point',
      'patrol.foreign_code',
      'patrol.unanswered',
      'patrol.clock_wrong',
      'patrol.too_many',
      ...OF_PHOTOS,
    ],
    gives: gives<{ roundId: string; accepted: number; duplicates: number; clockOffMs: number; raised: number }>(),
  }),
  /** Rounds that are over and not finished, the longest over first. */
  'patrol.late': query({
    input: { estateId: Id, cursor: Cursor },
    who: overseers,
    gives: gives<Page<LateRow>>(),
  }),
  /** A day's rounds and what they found. */
  'patrol.report': query({
    input: { estateId: Id, day: DayField },
    who: overseers,
    refuses: ['estate.not_found'],
    gives: gives<DayReport & { day: Day }>(),
  }),
}
