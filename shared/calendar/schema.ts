import * as z from 'zod/mini'
import { type Day, isDay } from './day'

/** A span of working time of a day, `HH:MM` in China. */
export interface Hours {
  from: string
  to: string
}
/** What the state says about single days of a year; decreed each autumn for the next. */
export interface DayLists {
  /** Public holidays. */
  holidays: readonly Day[]
  /** Days that are worked although the weekday says otherwise. */
  makeUpDays: readonly Day[]
}
/** When an estate works: what appointments, due days, reminders and the clock of tickets all go by. */
export interface Calendar extends DayLists {
  /** 0 (Sunday) to 6. */
  weekdays: number[]
  hours: Hours[]
  holidays: Day[]
  makeUpDays: Day[]
  /** Years of which somebody confirmed that the lists say all. No year is without holidays, so any other is unknown. */
  years: number[]
}
export const DEFAULT_CALENDAR: Calendar = {
  weekdays: [1, 2, 3, 4, 5, 6],
  hours: [
    { from: '09:00', to: '12:00' },
    { from: '13:30', to: '17:30' },
  ],
  holidays: [],
  makeUpDays: [],
  years: [],
}

export const DayField = z.string().check(z.refine(isDay))
export const TimeField = z.string().check(z.regex(/^([01]\d|2[0-3]):[0-5]\d$/))
export const WeekdaysField = z.array(z.int().check(z.minimum(0), z.maximum(6))).check(z.maxLength(7))
export const HoursField = z.array(z.object({ from: TimeField, to: TimeField })).check(z.minLength(1), z.maxLength(4))
/** Some forty days a year, and a year is confirmed by itself: ten years fit. */
export const DaysField = z.array(DayField).check(z.maxLength(400))
export const YearsField = z.array(z.int().check(z.minimum(2000), z.maximum(2100))).check(z.maxLength(20))
