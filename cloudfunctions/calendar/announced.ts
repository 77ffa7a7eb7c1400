import { holidays, workdays } from 'chinese-days/dist/chinese-days.json'
import type { Announced } from '../../shared/calendar/contract'
import { ofYear } from '../../shared/calendar/keep'

const lists = { holidays: Object.keys(holidays).sort(), makeUpDays: Object.keys(workdays).sort() }
/** What the State Council's office announced of these years, as the package knows it; a year not announced is left out. */
export const announced = (years: readonly number[]): Announced[] =>
  years.map(year => ({ year, ...ofYear(lists, year) })).filter(one => one.holidays.length > 0)
