import type { PlanView } from '../../../shared/patrol/views'
import type { Say } from '../ui/say'
import type { PatrolStaffWord } from './staff-words'

/** How often a plan comes, in words. */
export function frequencySaid(
  { frequency, weekdays, monthDay, workdays }: Pick<PlanView, 'frequency' | 'weekdays' | 'monthDay' | 'workdays'>,
  words: Say<PatrolStaffWord>,
): string {
  const days = weekdays.map(day => words.maybe(`weekday.${day}`) ?? '').join('、')
  if (frequency === 'weekly') return words('pplan.everyWeek', { days })
  if (frequency === 'monthly') return words('pplan.everyMonth', { day: monthDay })
  return words(workdays ? 'pplan.everyWorkday' : 'pplan.everyDay')
}
