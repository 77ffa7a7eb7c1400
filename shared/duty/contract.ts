import * as z from 'zod/mini'
import type { Day } from '../calendar/day'
import { DayField, TimeField } from '../calendar/schema'
import { Cursor, command, gives, Id, Line, type Page, query, SeenVersion } from '../contract'
import { Strokes } from '../inspection/strokes'
import { CategoryName } from '../ticket/schema'
import {
  type HandedKey,
  type HandedTicket,
  type HandOver,
  MOST_HANDED,
  MOST_PEOPLE,
  MOST_SHIFTS,
  type OnShift,
  type Shift,
} from './schema'

const crew = { worker: 'estate', clerk: 'estate', supervisor: 'estate' } as const
const staff = { ...crew, manager: 'estate' } as const
const own = { worker: 'assigned', clerk: 'assigned', supervisor: 'assigned' } as const

export interface Roster {
  shifts: Shift[]
  /** Of each week that the days touch; one that nobody has planned is at 0. */
  versions: Record<Day, number>
  now: (OnShift & { shift: string; until: number })[]
  people: (OnShift & { role: string })[]
}
export interface HandOverRow extends Omit<HandOver, '_id' | 'estateId'> {
  handOverId: string
}
const answer = gives<{ handOverId: string }>()

export const dutyContract = {
  /** Who is on which shift, and who is on one now. */
  'duty.roster': query({
    input: { estateId: Id, from: DayField, to: DayField },
    who: staff,
    refuses: ['estate.not_found', 'duty.period'],
    gives: gives<Roster>(),
  }),
  /** Plans the week of a Monday: what is there is replaced, by whoever has seen it. */
  'duty.save': command({
    input: {
      estateId: Id,
      monday: DayField,
      shifts: z
        .array(
          z.object({
            name: Line(20),
            day: DayField,
            from: TimeField,
            until: TimeField,
            skills: z._default(z.array(CategoryName).check(z.maxLength(20)), []),
            people: z.array(Id).check(z.maxLength(MOST_PEOPLE)),
          }),
        )
        .check(z.maxLength(MOST_SHIFTS)),
      version: SeenVersion,
    },
    who: { supervisor: 'estate', manager: 'estate' },
    refuses: [
      'estate.not_found',
      'duty.no_monday',
      'duty.week_over',
      'duty.other_week',
      'duty.no_span',
      'duty.not_staff',
      'duty.twice',
      'request.outdated',
    ],
    gives: gives<{ version: number }>(),
  }),
  /** What the caller would leave behind by going home now, and who could take it. */
  'duty.leaving': query({
    input: { estateId: Id },
    who: crew,
    refuses: ['estate.not_found'],
    gives: gives<{
      tickets: HandedTicket[]
      keys: HandedKey[]
      takers: (OnShift & { on: boolean })[]
      offered: string | null
    }>(),
  }),
  /** Signs open work over to a colleague, who has to sign for it. Another one that waits is replaced. */
  'duty.handOver': command({
    input: {
      estateId: Id,
      takerId: Id,
      ticketIds: z.array(Id).check(z.maxLength(MOST_HANDED)),
      notes: z._default(z.string().check(z.trim(), z.maxLength(1000)), ''),
      signature: Strokes,
    },
    who: crew,
    refuses: [
      'estate.not_found',
      'duty.not_staff',
      'duty.to_oneself',
      'duty.nothing',
      'duty.not_in_hand',
      'signature.empty',
    ],
    gives: answer,
  }),
  /** Takes it over: what is still in the giver's hands is in the taker's from then on. */
  'duty.accept': command({
    input: { handOverId: Id, signature: Strokes },
    who: own,
    refuses: ['duty.not_found', 'duty.not_taker', 'duty.answered', 'signature.empty'],
    gives: answer,
  }),
  'duty.decline': command({
    input: { handOverId: Id, reason: Line(200) },
    who: own,
    refuses: ['duty.not_found', 'duty.not_taker', 'duty.answered'],
    gives: answer,
  }),
  /** What waits for the caller's signature. */
  'duty.waiting': query({
    input: { estateId: Id, cursor: Cursor },
    who: own,
    gives: gives<Page<HandOverRow>>(),
  }),
  /** Hand-overs of before, the newest first: the own, or those of the estate. */
  'duty.handOvers': query({
    input: { estateId: Id, cursor: Cursor },
    who: { worker: 'assigned', clerk: 'assigned', supervisor: 'estate', manager: 'estate' },
    gives: gives<Page<HandOverRow>>(),
  }),
}
