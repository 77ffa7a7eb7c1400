import * as z from 'zod/mini'
import { command, gives, Id, query, SeenVersion } from '../contract'
import { type Calendar, type DayLists, DaysField, HoursField, WeekdaysField, YearsField } from './schema'

/** What the state has announced of a year. */
export type Announced = DayLists & { year: number }
export interface CalendarView {
  calendar: Calendar
  /** How often it was saved. */
  version: number
  /** Of last year, this one and the next, as far as it is known: for a person to confirm. */
  announced: Announced[]
  /** This year and the next, where nobody has confirmed the lists. */
  unconfirmed: number[]
}
const office = { clerk: 'estate', supervisor: 'estate', manager: 'estate' } as const

export const calendarContract = {
  'calendar.get': query({
    input: { estateId: Id },
    who: {
      ...{ owner: 'own', family: 'own', tenant: 'own' },
      ...{ ...office, worker: 'estate', cashier: 'estate', accountant: 'estate', treasurer: 'estate' },
    },
    refuses: ['estate.not_found'],
    gives: gives<CalendarView>(),
  }),
  /** Changes what comes: open times, appointments and due days that were told stay. */
  'calendar.save': command({
    input: {
      estateId: Id,
      calendar: z.object({
        weekdays: WeekdaysField,
        hours: HoursField,
        holidays: DaysField,
        makeUpDays: DaysField,
        /** The years confirmed; left out, those that were. */
        years: z.optional(YearsField),
      }),
      version: SeenVersion,
    },
    who: { supervisor: 'estate', manager: 'estate' },
    refuses: ['estate.not_found', 'calendar.hours', 'calendar.no_weekday', 'calendar.both', 'calendar.year_empty'],
    gives: gives<{ estateId: string; version: number }>(),
  }),
}
