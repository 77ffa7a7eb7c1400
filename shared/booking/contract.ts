import * as z from 'zod/mini'
import { type Calendar as CalendarType, DayField, HoursField, WeekdaysField } from '../calendar/schema'
import { Cursor, command, gives, Id, Line, type Page, query, SeenVersion } from '../contract'
import type { PersonCalendar, Team } from './calendar'
import { BOOKING_KINDS, type BookingKind, type KindFacts, type KindRule, SERVING } from './kinds'
import type { BookingRow, SlotRow, WaitRow } from './schema'

const households = { owner: 'own', family: 'own', tenant: 'own' } as const
const desk = { clerk: 'estate', supervisor: 'estate' } as const
const Kind = z.enum(BOOKING_KINDS)
const Day = z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}$/))
/** ms, a day or an ISO moment. */
const Moment = z.union([z.int(), z.string().check(z.maxLength(40), z.regex(/^\d{4}-\d{2}-\d{2}/))])
const whole = (least: number, most: number) => z.optional(z.int().check(z.minimum(least), z.maximum(most)))
const Rule = z.object({
  minutes: whole(10, 480),
  capacity: whole(1, 50),
  leadMinutes: whole(0, 20_160),
  cutoffMinutes: whole(0, 20_160),
  noShowLimit: whole(1, 10),
  noShowDays: whole(1, 365),
  serves: z.optional(z.array(z.enum(SERVING)).check(z.minLength(1), z.maxLength(3))),
  bring: z.optional(z.object({ zh: Line(60), en: Line(120) })),
})
const Days = z.array(DayField).check(z.maxLength(120))
const Calendar = z.object({
  weekdays: WeekdaysField,
  hours: HoursField,
  holidays: Days,
  makeUpDays: Days,
})
const TeamId = z.string().check(z.regex(/^[a-z0-9-]{1,20}$/))
type Ref = { bookingId: string }
export interface BookingSettings {
  calendar: CalendarType
  people: Record<string, PersonCalendar>
  teams: (Team & { teamId: string })[]
  /** How often each part was saved, by `partOf`. */
  versions: Record<string, number>
}
const taking = [
  'booking.slot_not_found',
  'booking.slot_past',
  'booking.slot_closed',
  'booking.slot_too_soon',
  'booking.slot_full',
  'booking.other_building',
  'booking.already_booked',
  'booking.no_show_limit',
  'booking.person_busy',
] as const

export const bookingContract = {
  /** The kinds and their rules, shown before anybody books. */
  'booking.kinds': query({
    input: { estateId: Id },
    who: { ...households, ...desk, worker: 'estate', manager: 'estate' },
    gives: gives<{ items: (KindRule & KindFacts & { kind: BookingKind })[] }>(),
  }),
  'booking.configure': command({
    input: {
      estateId: Id,
      /** Of the part that is saved: one at a time. */
      version: SeenVersion,
      calendar: z.optional(Calendar),
      kind: z.optional(Kind),
      rule: z.optional(Rule),
      person: z.optional(
        z.object({
          personId: Id,
          weekdays: z.nullable(WeekdaysField),
          daysOff: Days,
          hours: z.optional(z.nullable(HoursField)),
        }),
      ),
      /** A team with a calendar of its own; without anybody in it, it is dissolved. */
      team: z.optional(
        z.object({
          teamId: TeamId,
          name: Line(20),
          personIds: z.array(Id).check(z.maxLength(20)),
          weekdays: z.nullable(WeekdaysField),
          daysOff: Days,
          hours: z._default(z.nullable(HoursField), null),
        }),
      ),
    },
    who: { supervisor: 'estate', manager: 'estate' },
    refuses: ['estate.not_found', 'booking.server_unfit', 'booking.hours'],
    gives: gives<{ estateId: string }>(),
  }),
  /** The estate's calendar, its people's and its teams'. */
  'booking.settings': query({
    input: { estateId: Id },
    who: { ...desk, worker: 'estate', manager: 'estate' },
    refuses: ['estate.not_found'],
    gives: gives<BookingSettings>(),
  }),
  /** Opens the working hours of some days; with a building, its houses are invited, staggered over the slots. */
  'booking.open': command({
    input: {
      estateId: Id,
      kind: Kind,
      from: Day,
      to: Day,
      personId: z.optional(Id),
      /** Instead of a person: the times of a team. */
      teamId: z.optional(TeamId),
      buildingId: z.optional(Id),
      capacity: whole(1, 50),
    },
    who: { supervisor: 'estate', manager: 'estate' },
    refuses: ['estate.not_found', 'booking.range', 'booking.nothing_to_open', 'booking.server_unfit'],
    gives: gives<{
      openingId: string
      slots: number
      /** Years of these days whose holidays nobody has confirmed. */
      unconfirmed: number[]
    }>(),
  }),
  'booking.close': command({
    input: { slotId: Id },
    who: { supervisor: 'estate', manager: 'estate' },
    refuses: ['booking.slot_not_found', 'booking.slot_has_bookings'],
    gives: gives<{ slotId: string }>(),
  }),
  'booking.slots': query({
    input: { estateId: Id, kind: Kind, from: Moment, to: Moment, buildingId: z.optional(Id) },
    who: { ...households, ...desk, worker: 'estate', manager: 'estate' },
    refuses: ['booking.range'],
    gives: gives<Page<SlotRow>>(),
  }),
  'booking.book': command({
    input: { slotId: Id, houseId: Id },
    who: { ...households, ...desk },
    refuses: ['place.not_found', 'booking.not_for_role', ...taking],
    gives: gives<Ref>(),
  }),
  /** Joins the line of a full slot, or leaves it. Whoever is first gets the place that becomes free. */
  'booking.wait': command({
    input: { slotId: Id, houseId: Id, leave: z._default(z.boolean(), false) },
    who: { ...households, ...desk },
    refuses: ['place.not_found', 'booking.not_for_role', 'booking.not_full', 'booking.waiting_full', ...taking],
    gives: gives<{ slotId: string }>(),
  }),
  'booking.reschedule': command({
    input: { bookingId: Id, slotId: Id },
    who: { ...households, ...desk },
    refuses: [
      'booking.not_found',
      'booking.wrong_state',
      'booking.too_late',
      'booking.same_slot',
      'booking.other_kind',
      ...taking,
    ],
    gives: gives<Ref>(),
  }),
  'booking.cancel': command({
    input: { bookingId: Id, reason: z.optional(Line(200)) },
    who: { ...households, ...desk },
    refuses: ['booking.not_found', 'booking.wrong_state', 'booking.too_late'],
    gives: gives<Ref>(),
  }),
  /** Names who goes: somebody who serves this kind, of the team where it is a team's time. */
  'booking.assign': command({
    input: { bookingId: Id, personId: Id },
    who: desk,
    refuses: ['booking.not_found', 'booking.wrong_state', 'booking.server_unfit', 'booking.person_busy'],
    gives: gives<Ref>(),
  }),
  'booking.complete': command({
    input: { bookingId: Id },
    who: { ...desk, worker: 'estate' },
    refuses: ['booking.not_found', 'booking.wrong_state'],
    gives: gives<Ref>(),
  }),
  'booking.noShow': command({
    input: { bookingId: Id },
    who: { ...desk, worker: 'estate' },
    refuses: ['booking.not_found', 'booking.wrong_state', 'booking.not_begun'],
    gives: gives<Ref>(),
  }),
  /** Appointments, newest first; with the first page, where the household stands in line. */
  'booking.mine': query({
    input: { houseId: z.optional(Id), cursor: Cursor },
    who: { ...households, ...desk, worker: 'assigned' },
    gives: gives<Page<BookingRow> & { waiting: WaitRow[] }>(),
  }),
  /** Every appointment of a house, or that somebody made, the newest first. */
  'booking.about': query({
    input: { estateId: Id, houseId: z.optional(Id), personId: z.optional(Id), cursor: Cursor },
    who: { ...desk, manager: 'estate' },
    gives: gives<Page<BookingRow>>(),
  }),
  /** A day's appointments by building, then time; `mine` shows only what the caller serves. */
  'booking.dayPlan': query({
    input: { estateId: Id, day: z.optional(Day), mine: z._default(z.boolean(), false), cursor: Cursor },
    who: { ...desk, worker: 'estate', manager: 'estate' },
    gives: gives<Page<BookingRow>>(),
  }),
}
